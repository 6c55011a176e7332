// A letter exactly as the resident gets it. Its HTML is our own, without script; it stands in a shadow
// root, so that its style and ours do not meet, and its style becomes a constructable sheet, because the
// page allows no inline style.
import { useEffect, useRef } from "react";

const UNWANTED = "script, iframe, object, embed, link, meta, base, form";

// A parsed document stands under the content policy of the page that parses it: what would be an inline style there
// is put aside under another name first.
function put_styles_aside(html: string): string {
  return html.replace(/<style\b[^>]*>/gi, "<template data-style>").replace(/<\/style\s*>/gi, "</template>")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

export function Letter({ html, title }: { html: string; title: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const page = new DOMParser().parseFromString(put_styles_aside(html), "text/html");
    const asides = [...page.querySelectorAll<HTMLTemplateElement>("template[data-style]")];
    const style = asides.map((each) => each.content.textContent ?? "").join("\n");
    for (const each of page.querySelectorAll(`template, ${UNWANTED}`)) each.remove();
    const body = document.createElement("div");
    body.className = "letter-page";
    body.lang = page.documentElement.lang || "nl";
    for (const each of page.body.querySelectorAll("*")) {
      for (const attribute of [...each.attributes]) if (attribute.name.startsWith("on")) each.removeAttribute(attribute.name);
    }
    body.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    for (const each of body.querySelectorAll<HTMLElement>("[data-style]")) each.style.cssText = each.dataset.style ?? "";
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { all: initial; display: block; } ${style.replace(/(^|[\s,}])(?:html|body)(?=[\s,{.:])/g, "$1.letter-page").replace(/:root\b/g, ":host")}
      .letter-page { background: none; } .letter { margin: 0; box-shadow: none; }`);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(body);
  }, [html]);
  return <div className="letter-sheet" role="region" aria-label={title} tabIndex={0}><div ref={host} /></div>;
}
