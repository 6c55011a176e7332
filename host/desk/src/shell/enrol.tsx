// A role asks for a second factor and there is none yet: nothing else is open until it is set up.
import { client, queries, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { shell_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { LanguageChoice } from "./language_choice";
import { SecondFactorSteps } from "./second_factor";

export function Enrol({ enrolled }: { enrolled: () => void }) {
  const w = useWords(shell_words);
  async function leave() {
    await wanted(client.DELETE("/sessions/current")).catch(() => undefined);
    queries.clear();
    location.assign("/");
  }
  return (
    <div className="log-in">
      <main className="card log-in__card log-in__card--wide" id="content">
        <h1 className="utrecht-heading-1">{w.enrol.title}</h1>
        <p className="utrecht-paragraph">{w.enrol.why}</p>
        <SecondFactorSteps done={enrolled} />
        <div className="log-in__foot"><LanguageChoice /><Button kind="quiet" onClick={() => void leave()}>{w.menu.log_out}</Button></div>
      </main>
    </div>
  );
}
