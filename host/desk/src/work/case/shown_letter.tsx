// A letter that exists: opened on request, because reading it is a look into the file.
import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Read } from "@/parts/read";
import { useWords } from "@/words/language";
import { letters_words } from "../words_provisions";
import { useFile } from "./file";
import { Letter } from "./letter";

export function ShownLetter({ kind, id }: { kind: "decision" | "letter"; id: string }) {
  const w = useWords(letters_words);
  const { path, purpose } = useFile();
  const [open, set_open] = useState(false);
  const letter = useQuery({
    queryKey: ["get", "letter", path.municipality, kind, id, purpose],
    queryFn: () => {
      const header = { Purpose: purpose };
      return wanted<string>(kind === "decision"
        ? client.GET("/municipalities/{municipality}/decisions/{decision}/letter", { params: { path: { municipality: path.municipality, decision: id }, header }, parseAs: "text" })
        : client.GET("/municipalities/{municipality}/letters/{letter}", { params: { path: { municipality: path.municipality, letter: id }, header }, parseAs: "text" }));
    },
    enabled: open,
    staleTime: Infinity,
  });
  return (
    <>
      <div className="row">
        <Button aria-expanded={open} onClick={() => set_open(!open)}>{open ? w.hide : w.show}</Button>
        <a className="utrecht-link" target="_blank" rel="noreferrer" href={`/api/v1/municipalities/${path.municipality}/${kind}s/${id}${kind === "decision" ? "/letter" : ""}?format=pdf&purpose=${purpose}`}>{w.pdf}</a>
      </div>
      {open && <div className="more-below"><Read of={letter}>{(html) => <Letter html={html} title={w.letter} />}</Read></div>}
    </>
  );
}
