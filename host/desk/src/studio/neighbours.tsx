// What the other municipalities of the region chose: dots on the same band, and a table.
import { api } from "@/api/client";
import { Read } from "@/parts/read";
import { Table } from "@/parts/table";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { useTask } from "./reads";
import { RoomBand } from "./room_band";
import { useSay, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

export function Neighbours({ setting, on }: { setting: Setting; on: string }) {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const say = useSay();
  const { task } = useTask();
  const town = useTown();
  const neighbours = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings/{setting}/neighbours",
    { params: { path: { municipality: town.name, task, setting: setting.name }, query: { on } } });
  return (
    <Read of={neighbours}>
      {({ items }) => {
        const chosen = items.flatMap((each) => (each.chosen ? [{ ...each, chosen: each.chosen }] : []));
        return (
          <>
            <RoomBand setting={setting} town={town.title}
              dots={chosen.map((each) => ({ title: each.title, value: each.chosen.value, own: each.municipality === town.name }))} />
            <details><summary>{w.neighbours}</summary><Table caption={w.neighbours} caption_unseen rows={items} row_key={(each) => each.municipality} columns={[
              { title: w.municipality, names_row: true, of: (each) => each.title },
              { title: w.value, of: (each) => (each.chosen ? say.value(each.chosen.value, setting.kind) : w.not_used) },
              { title: w.who, of: (each) => (each.chosen ? (each.chosen.from ? s.layer[each.chosen.set_by] : w.default) : "") },
              { title: w.source, of: (each) => each.chosen?.source ?? "" },
              { title: w.because, of: (each) => each.chosen?.because ?? "" },
            ]} /></details>
          </>
        );
      }}
    </Read>
  );
}
