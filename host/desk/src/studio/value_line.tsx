// The values of a setting through time, as blocks on a line, and the same as a table.
import { Table } from "@/parts/table";
import { today, useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { periods_of, useSay, type Period, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

const WIDE = 860;
const day = (date: string) => Date.parse(`${date}T12:00:00Z`) / 86_400_000;

function spans(periods: Period[], now: string): { period: Period; x: number; wide: number; current: boolean }[] {
  const days = periods.flatMap((period) => (period.from ? [day(period.from)] : []));
  const low = Math.min(day(now), ...days) - 150;
  const high = Math.max(day(now), ...days) + 250;
  const at = (date: string | null, otherwise: number) =>
    (date === null ? otherwise : ((day(date) - low) / (high - low)) * WIDE);
  return periods.map((period) => {
    const x = at(period.from, 0);
    const current = (period.from ?? "") <= now && (period.until === null || now < period.until);
    return { period, x, wide: at(period.until, WIDE) - x, current };
  });
}

export function ValueLine({ setting }: { setting: Setting }) {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const say = useSay();
  const format = useFormat();
  const periods = periods_of(setting);
  const now = today();
  const low_high = spans(periods, now);
  const words = periods.map((each) =>
    `${each.from ? `${w.from} ${format.date(each.from)}` : w.default}: ${say.value(each.chosen.value, setting.kind)}`);
  const days = periods.flatMap((period) => (period.from ? [day(period.from)] : []));
  const low = Math.min(day(now), ...days) - 150;
  const high = Math.max(day(now), ...days) + 250;
  const x_now = ((day(now) - low) / (high - low)) * WIDE;
  return (
    <>
      <div className="policy-drawing">
        <svg viewBox={`0 0 880 104`} role="img" className="time-line"
          aria-label={`${w.time_line_picture(setting.title)}. ${words.join(". ")}.`}>
          {low_high.map(({ period, x, wide, current }) => (
            <g key={period.from ?? ""}>
              <rect x={x + 10} y={34} width={Math.max(2, wide - 3)} height={34} rx={6}
                className={`time-line__block time-line__block--${period.chosen.layer} ${current ? "time-line__block--now" : ""}`} />
              <text x={x + 20} y={56} className="time-line__value">{short(say.value(period.chosen.value, setting.kind), wide)}</text>
              {period.from && <text x={x + 10} y={88} className="time-line__day">{format.short_date(period.from)}</text>}
            </g>
          ))}
          <line x1={x_now + 10} x2={x_now + 10} y1={22} y2={74} className="time-line__now" />
          <text x={x_now + 10} y={16} textAnchor="middle" className="time-line__day">{s.today}</text>
        </svg>
      </div>
      <Table caption={s.table(w.time_line)} caption_unseen rows={periods} row_key={(each) => each.from ?? "default"} columns={[
        { title: w.from, names_row: true, of: (each) => (each.from ? format.date(each.from) : w.default) },
        { title: w.value, of: (each) => say.value(each.chosen.value, setting.kind) },
        { title: w.who, of: (each) => (each.from ? s.layer[each.chosen.layer] : w.default) },
        { title: w.source, of: (each) => each.chosen.source ?? "" },
        { title: w.because, of: (each) => each.chosen.because ?? "" },
      ]} />
    </>
  );
}

// No text outside its block.
function short(text: string, wide: number): string {
  const room = Math.floor((wide - 20) / 8);
  return text.length <= room ? text : room > 3 ? `${text.slice(0, room - 1)}…` : "";
}
