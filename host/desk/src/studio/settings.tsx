// All settings of a task: the value, its room in small, and who chose it.
import { Link } from "react-router";
import { Badge } from "@/parts/badge";
import { Empty } from "@/parts/empty";
import { Read } from "@/parts/read";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { TaskPage } from "./frame";
import { MiniBand } from "./mini_band";
import { useSettings, useTask } from "./reads";
import { room_of, useSay, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

function Row({ setting, to }: { setting: Setting; to: string }) {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const say = useSay();
  const by = setting.from === null ? w.default : s.layer[setting.set_by];
  return (
    <li className="setting-row">
      <div className="setting-row__name">
        <Link className="utrecht-link" to={to}>{setting.title}</Link>
        {setting.law && <span className="small quiet">{setting.law}</span>}
      </div>
      <strong className="setting-row__value">{say.value(setting.value, setting.kind)}</strong>
      <div className="setting-row__room">
        <MiniBand setting={setting} />
        <span className="small quiet">{say.room(room_of(setting), setting.kind)}</span>
      </div>
      <div><Badge kind={setting.set_by === "municipality" ? "good" : "info"}>{by}</Badge></div>
    </li>
  );
}

export function SettingsScreen() {
  const w = useWords(settings_words);
  const { task } = useTask();
  const town = useTown();
  const settings = useSettings();
  return (
    <TaskPage task={task} lead={w.intro}>
      <Read of={settings}>
        {({ items }) => items.length === 0
          ? <Empty title={w.none_title}>{w.none}</Empty>
          : (
            <ul className="setting-rows card" aria-label={w.title}>
              {items.map((setting) => (
                <Row key={setting.name} setting={setting} to={`/${town.name}/policy/tasks/${task}/settings/${setting.name}`} />
              ))}
            </ul>
          )}
      </Read>
    </TaskPage>
  );
}
