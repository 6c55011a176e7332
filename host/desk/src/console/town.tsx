// One municipality, as who keeps the host running sees it.
import { useParams } from "react-router";
import { api } from "@/api/client";
import { ButtonLink } from "@/parts/button";
import { PageHead } from "@/parts/page";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useWords } from "@/words/language";
import { Functions } from "./functions";
import { HandlerProblems } from "./handler_problems";
import { JournalHealth } from "./journal_health";
import { PolicyPeriods } from "./policy_periods";
import { Problems, TownState } from "./towns";
import { console_words } from "./words";

export function Town() {
  const { town = "" } = useParams();
  const w = useWords(console_words);
  const read = api.useQuery("get", "/municipalities/{municipality}", { params: { path: { municipality: town } } });
  return (
    <Read of={read}>
      {(found) => (
        <>
          <PageHead title={found.title} crumbs={[{ title: w.menu.towns, to: "/console" }]} actions={<>
            <TownState town={found} />
            {found.open && <ButtonLink to={`/${town}/access`}>{w.town.access}</ButtonLink>}
          </>}>
            <p className="quiet">{w.town.code(found.code)} · {found.region} · {w.town.tasks(found.tasks.length)}</p>
          </PageHead>
          <div className="stack">
            {found.problems.length > 0 && (
              <Note kind="warn" title={w.town.refused}><Problems problems={found.problems} /></Note>
            )}
            <PolicyPeriods town={town} />
            <Functions town={town} />
            <HandlerProblems town={town} />
            <JournalHealth town={town} />
          </div>
        </>
      )}
    </Read>
  );
}
