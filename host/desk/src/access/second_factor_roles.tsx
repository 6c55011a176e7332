// Which roles must have a second factor here. Who holds one and has none yet sets it up at once, and can do nothing else.
import { useCallback, useState } from "react";
import { api, changed, client, wanted } from "@/api/client";
import { Button } from "@/parts/button";
import { Card } from "@/parts/card";
import { CheckField } from "@/parts/field";
import { PageHead } from "@/parts/page";
import { Read } from "@/parts/read";
import { Refused } from "@/parts/refused";
import { useTown } from "@/shell/town";
import { useAct } from "@/work/shared/act";
import { useColleagues, useTitles } from "@/work/shared/names";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { access_words } from "./words";

const DOOR = "/municipalities/{municipality}/second-factor-roles";

export function SecondFactorRoles() {
  const w = useWords(access_words).second_factor;
  const town = useTown();
  const read = api.useQuery("get", DOOR, { params: { path: { municipality: town.name } } });
  return (
    <>
      <PageHead title={w.title}><p className="quiet">{w.intro}</p></PageHead>
      <Card title={w.roles}><Read of={read}>{({ roles }) => <Choose key={roles.join()} now={roles} />}</Read></Card>
    </>
  );
}

function Choose({ now }: { now: string[] }) {
  const w = useWords(access_words).second_factor;
  const parts = useWords(parts_words);
  const town = useTown();
  const titles = useTitles();
  const colleagues = useColleagues();
  const [chosen, set_chosen] = useState(now);
  const save = useAct(useCallback(async () => {
    await wanted(client.PUT(DOOR, { params: { path: { municipality: town.name } }, body: { roles: chosen } }));
    await changed(DOOR);
    return w.saved;
  }, [town.name, chosen, w]));
  const holders = (role: string) => colleagues.items.filter((each) => each.roles.includes(role)).length;
  const same = chosen.length === now.length && chosen.every((each) => now.includes(each));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); if (!same) void save.run(); }}>
      <p>{w.text}</p>
      <div className="access-checks">
        {titles.roles.map((role) => (
          <CheckField key={role.name} label={role.title} help={w.holders(holders(role.name))} checked={chosen.includes(role.name)}
            change={(on) => set_chosen((before) => (on ? [...before, role.name] : before.filter((each) => each !== role.name)))} />
        ))}
      </div>
      {save.problem && <Refused problem={save.problem} />}
      <div><Button type="submit" kind="primary" busy={save.busy ? parts.saving : undefined} because={same ? w.nothing_changed : undefined}>{parts.save}</Button></div>
    </form>
  );
}
