// Who decided this: law, all municipalities, region, municipality, from top to bottom.
import type { Schema } from "@/api/client";
import { Badge } from "@/parts/badge";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { useSay, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

type Layer = Schema<"Layer">;
const LAYERS: Layer[] = ["law", "commons", "region", "municipality"];

interface Line {
  says: string[];
  source: string | null;
  place: string | null;
}

function useLines(setting: Setting, on: string): (layer: Layer) => Line {
  const w = useWords(settings_words);
  const say = useSay();
  const format = useFormat();
  return (layer) => {
    const bound = setting.bounds.find((each) => each.layer === layer);
    const first = setting.bounds[0] === bound;
    const says = bound ? [first ? w.bound_here(say.room(bound, setting.kind)) : w.narrowed(say.room(bound, setting.kind))] : [];
    let source = bound?.source ?? null;
    let place = bound?.place ?? null;
    if (layer === "law" && !bound) return { says: [w.leaves_open], source: setting.law, place: null };
    if (layer === "commons") {
      says.push(w.default_value(say.value(setting.values[0]!.value, setting.kind)));
      place = setting.values[0]!.place;
    }
    const chosen = setting.values.filter((each) => each.layer === layer && each.from !== null && each.from <= on).at(-1);
    if (chosen) {
      says.push(`${w.region_chose(say.value(chosen.value, setting.kind))}, ${w.from} ${format.date(chosen.from!)}`);
      source = chosen.source ?? source;
      place = chosen.place;
    }
    if (says.length === 0) says.push(setting.open_to.includes(layer) ? w.has_chosen_nothing : w.may_not_choose);
    return { says, source, place };
  };
}

export function Chain({ setting, on }: { setting: Setting; on: string }) {
  const s = useWords(studio_words);
  const town = useTown();
  const line = useLines(setting, on);
  return (
    <ol className="chain">
      {LAYERS.map((layer) => {
        const { says, source, place } = line(layer);
        const decides = layer === setting.set_by;
        return (
          <li key={layer} className={decides ? "chain__one chain__one--decides" : "chain__one"}>
            <div className="chain__who">
              <Badge kind={decides ? "good" : "info"}>{layer === "municipality" ? town.title : s.layer[layer]}</Badge>
            </div>
            <div>
              <p>{says.join("; ")}</p>
              {(source || place) && (
                <p className="small quiet">{source}{source && place && " · "}{place && <code>{place}</code>}</p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
