// A letter exactly as the resident gets it. Its HTML is our own, without script; it stands in a shadow
// root, so that its style and ours do not meet, and its style becomes a constructable sheet, because the
// page allows no inline style.
import { useEffect, useRef } from "react";

const UNWANTED = "script, iframe, object, embed, link, meta, base, form";

export function Letter({ html, title }: { html: string; title: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    const page = new DOMParser().parseFromString(html, "text/html");
    const style = [...page.querySelectorAll("style")].map((each) => each.textContent ?? "").join("\n");
    for (const each of page.querySelectorAll(`style, ${UNWANTED}`)) each.remove();
    const body = document.createElement("div");
    body.className = "letter";
    body.lang = page.documentElement.lang || "nl";
    for (const each of page.body.querySelectorAll("*")) {
      for (const attribute of [...each.attributes]) if (attribute.name.startsWith("on")) each.removeAttribute(attribute.name);
    }
    const inline = [...page.body.querySelectorAll<HTMLElement>("[style]")].map((each) => each.getAttribute("style") ?? "");
    body.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)));
    body.querySelectorAll<HTMLElement>("[style]").forEach((each, at) => { each.removeAttribute("style"); each.style.cssText = inline[at]!; });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host { all: initial; display: block; } ${style.replace(/(^|[\s,}])(?:html|body)(?=[\s,{.:])/g, "$1.letter")}`);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(body);
  }, [html]);
  return <div className="letter-sheet" role="region" aria-label={title} tabIndex={0}><div ref={host} /></div>;
}
