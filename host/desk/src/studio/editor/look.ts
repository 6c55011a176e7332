// The looks of the editor. In a shadow root its rules come by adoptedStyleSheets, which the CSP allows.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const look = EditorView.theme({
  "&": { backgroundColor: "#fff", color: "#1c1c1c", fontSize: "0.95rem", height: "32rem", border: "1px solid #6b7585", borderRadius: "6px" },
  ".cm-scroller": { fontFamily: "'Fira Mono', ui-monospace, 'DejaVu Sans Mono', monospace", lineHeight: "1.55" },
  ".cm-gutters": { backgroundColor: "#f3f6fb", color: "#505866", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "#eaf1fb" },
  "&.cm-focused": { outline: "3px solid #1c1c1c", outlineOffset: "2px" },
  ".cm-diagnostic-error": { borderLeftColor: "#a11c1c" },
  // Drawn here: the CSP allows no pictures out of a style, as CodeMirror brings them.
  ".cm-lint-marker-error": { content: "normal", width: "0.7em", height: "0.7em", marginTop: "0.4em", borderRadius: "50%", backgroundColor: "#a11c1c" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy #a11c1c" },
  ".cm-tooltip": { maxWidth: "36rem", backgroundColor: "#fff", border: "1px solid #6b7585" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "#1d4f91", color: "#fff" },
  ".cm-completionDetail": { color: "#505866", fontStyle: "normal" },
  "li[aria-selected] .cm-completionDetail": { color: "#fff" },
});

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "#4b6b4b", fontStyle: "italic" },
  { tag: tags.string, color: "#8a3c00" },
  { tag: tags.number, color: "#0b5394" },
  { tag: tags.keyword, color: "#6a2a86", fontWeight: "600" },
  { tag: tags.atom, color: "#0b5394" },
  { tag: [tags.standard(tags.variableName), tags.function(tags.variableName)], color: "#17407a" },
]);
