// The decision: what was decided, what may be signed, and the letter before it goes.
import { Note } from "@/parts/note";
import { useMay } from "@/shell/town";
import { useWords } from "@/words/language";
import { decision_words } from "../../words_decision";
import { useFile } from "../file";
import { Claims } from "./claims";
import { Consult, Consultations } from "./consult";
import { Decide } from "./decide";
import { MaySign } from "./may_sign";
import { Taken } from "./taken";

export function Part() {
  const w = useWords(decision_words);
  const { whole } = useFile();
  const may_decide = useMay("decide");
  const may_consult = useMay("consult");
  const open = whole.case.state === "open";
  return (
    <div className="columns columns--wide">
      <div className="stack">
        {whole.decisions.length === 0 && !may_decide && <Note><p>{w.none}</p></Note>}
        {whole.decisions.length > 0 && <Taken />}
        <Claims />
        {open && may_decide && (whole.advices.length > 0 ? <Decide /> : <Note><p>{w.no_advice}</p></Note>)}
        {open && may_consult && <Consult />}
      </div>
      <div className="stack">
        <MaySign />
        <Consultations />
      </div>
    </div>
  );
}
