// One setting: its room drawn, its values through time, who decided it, what others chose, and the
// form that puts another value into a draft.
import { useState } from "react";
import { useParams } from "react-router";
import { api } from "@/api/client";
import { Card } from "@/parts/card";
import { DateField } from "@/parts/date_field";
import { Note } from "@/parts/note";
import { Read } from "@/parts/read";
import { useTown } from "@/shell/town";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { Chain } from "./chain";
import { StandsIn, TaskPage } from "./frame";
import { Neighbours } from "./neighbours";
import { ProposeValue } from "./propose_value";
import { useTask } from "./reads";
import { ValueLine } from "./value_line";
import { useSay } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

export function SettingScreen() {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const say = useSay();
  const format = useFormat();
  const { task } = useTask();
  const { setting: name = "" } = useParams();
  const town = useTown();
  const [on, set_on] = useState(today());
  const setting = api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings/{setting}",
    { params: { path: { municipality: town.name, task, setting: name }, query: { on } } },
    { placeholderData: (before) => before });
  return (
    <Read of={setting}>
      {(data) => (
        <TaskPage task={task} title={data.title} {...(data.law ? { lead: data.law } : {})}>
          <div className="stack">
            <Card title={on === today() ? w.value_now : w.value_on(format.date(on))}
              actions={<DateField label={s.on_day} required value={on} change={(day) => day && set_on(day)} />}>
              <p className="setting-value">{say.value(data.value, data.kind)}</p>
              {data.because && <p className="setting-because">“{data.because}”</p>}
              {data.unsure && <Note kind="warn" title={w.unsure}><p>{data.unsure}</p></Note>}
              <Neighbours setting={data} on={on} />
              <StandsIn place={data.place} />
            </Card>
            <Card title={w.chain}>
              <p className="quiet">{w.chain_intro}</p>
              <Chain setting={data} on={on} />
            </Card>
            <Card title={w.time_line}><ValueLine setting={data} /></Card>
            <Card title={w.change}><ProposeValue task={task} setting={data} /></Card>
          </div>
        </TaskPage>
      )}
    </Read>
  );
}
