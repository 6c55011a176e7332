// A Lua editor in a shadow root: colours, proposals, and what the check has against each line.
import { useEffect, useRef } from "react";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { lua } from "@codemirror/legacy-modes/mode/lua";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { completions, type Name } from "./complete";
import { colours, look } from "./look";

export interface LineProblem {
  line: number;
  says: string;
}

interface Props {
  // What it starts with; a new `key` of the element starts it anew.
  text: string;
  label: string;
  read_only: boolean;
  problems: LineProblem[];
  // The line to begin on, from the address.
  line: number | undefined;
  names: Name[];
  changed: (text: string) => void;
  save: () => void;
}

function diagnostics(state: EditorState, problems: LineProblem[]): Diagnostic[] {
  return problems.map(({ line, says }) => {
    const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
    const indent = at.text.length - at.text.trimStart().length;
    return { from: at.from + indent, to: at.to, severity: "error", message: says };
  });
}

function extensions(given: { current: Props }) {
  return [
    lineNumbers(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter(), history(), drawSelection(), bracketMatching(), indentOnInput(),
    indentUnit.of("  "), StreamLanguage.define(lua), syntaxHighlighting(colours), look, EditorView.lineWrapping,
    autocompletion({ override: [completions(() => given.current.names)] }),
    // Tab stays the way out, for who works without a mouse.
    keymap.of([{ key: "Mod-s", run: () => { given.current.save(); return true; } }, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorState.readOnly.of(given.current.read_only),
    EditorView.contentAttributes.of({ "aria-label": given.current.label, spellcheck: "false" }),
    EditorView.updateListener.of((update) => { if (update.docChanged) given.current.changed(update.state.doc.toString()); }),
  ];
}

export default function CodeEditor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const given = useRef(props);
  given.current = props;

  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    root.replaceChildren();
    const made = new EditorView({ root, parent: root, state: EditorState.create({ doc: given.current.text, extensions: extensions(given) }) });
    view.current = made;
    const { line } = given.current;
    if (line !== undefined && line >= 1 && line <= made.state.doc.lines) {
      const at = made.state.doc.line(line).from;
      made.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      made.focus();
    }
    return () => made.destroy();
  }, []);

  useEffect(() => {
    const made = view.current;
    if (made) made.dispatch(setDiagnostics(made.state, diagnostics(made.state, props.problems)));
  }, [props.problems]);

  return <div ref={host} className="code-editor" />;
}
