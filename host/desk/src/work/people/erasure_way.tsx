// The way of a request to be erased: whoever may open the file passes the id on; who handles it sees no name.
import { Button, ButtonLink } from "@/parts/button";
import { useAnnounce } from "@/parts/announce";
import { useMay, useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useTitles } from "../shared/names";
import { people_words } from "../words_people";

export function ErasureWay({ client }: { client: string }) {
  const w = useWords(people_words);
  const town = useTown();
  const titles = useTitles();
  const announce = useAnnounce();
  const may_propose = useMay("propose_destruction");
  const handlers = titles.roles.filter((role) => role.does.includes("propose_destruction")).map((role) => role.title);
  return (
    <details className="more-below">
      <summary>{w.erase}</summary>
      <p className="small">{w.erase_text(handlers.join(", "))}</p>
      <p className="row row--tight">
        <code className="erase__id">{client}</code>
        <Button onClick={() => { void navigator.clipboard?.writeText(client).then(() => announce(w.erase_copied), () => undefined); }}>{w.erase_copy}</Button>
      </p>
      {may_propose && <p><ButtonLink to={`/${town.name}/access/keeping?client=${client}`}>{w.erase_go}</ButtonLink></p>}
    </details>
  );
}
