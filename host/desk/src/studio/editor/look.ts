// The looks of the editor. In a shadow root its rules come by adoptedStyleSheets, which the CSP allows.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const look = EditorView.theme({
  "&": { backgroundColor: "var(--naober-paper)", color: "var(--naober-ink)", fontSize: "0.95rem", height: "32rem", border: "1px solid var(--naober-line-strong)", borderRadius: "6px" },
  ".cm-scroller": { fontFamily: "'Fira Mono', ui-monospace, 'DejaVu Sans Mono', monospace", lineHeight: "1.55" },
  ".cm-gutters": { backgroundColor: "var(--naober-faint)", color: "var(--naober-quiet)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--naober-tint)" },
  "&.cm-focused": { outline: "3px solid var(--naober-ink)", outlineOffset: "2px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--naober-bad)" },
  // Drawn here: the CSP allows no pictures out of a style, as CodeMirror brings them.
  ".cm-lint-marker-error": { content: "normal", width: "0.7em", height: "0.7em", marginTop: "0.4em", borderRadius: "50%", backgroundColor: "var(--naober-bad)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--naober-bad)" },
  ".cm-tooltip": { maxWidth: "36rem", backgroundColor: "var(--naober-paper)", border: "1px solid var(--naober-line-strong)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--naober-ask)", color: "var(--naober-paper)" },
  ".cm-completionDetail": { color: "var(--naober-quiet)", fontStyle: "normal" },
  "li[aria-selected] .cm-completionDetail": { color: "var(--naober-paper)" },
});

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "#4b6b4b", fontStyle: "italic" },
  { tag: tags.string, color: "#8a3c00" },
  { tag: tags.number, color: "#0b5394" },
  { tag: tags.keyword, color: "#6a2a86", fontWeight: "600" },
  { tag: tags.atom, color: "#0b5394" },
  { tag: [tags.standard(tags.variableName), tags.function(tags.variableName)], color: "#17407a" },
]);
