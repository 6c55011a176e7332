// The room of a setting as a band that narrows from layer to layer, with the values that were chosen.
// Who cannot see it hears the same from the label; the chain below it tells it in full.
import { useWords } from "@/words/language";
import { as_number, room_of, scale_of, useSay, type Bound, type Scale, type Setting } from "./values";
import { settings_words } from "./words_settings";
import { studio_words } from "./words";

const LEFT = 150;
const RIGHT = 700;
const ROW = 34;

export interface Dot {
  title: string;
  value: unknown;
  own?: boolean;
}

function placed(value: unknown, setting: Setting, scale: Scale): number | null {
  const number = as_number(value, setting.kind);
  if (number === null) return null;
  const share = Math.min(1, Math.max(0, (number - scale.from) / (scale.to - scale.from)));
  return LEFT + share * (RIGHT - LEFT);
}

function Band({ bound, setting, scale, y, title, says }: {
  bound: Bound; setting: Setting; scale: Scale; y: number; title: string; says: string;
}) {
  const from = placed(bound.least, setting, scale) ?? LEFT;
  const to = placed(bound.most, setting, scale) ?? RIGHT;
  const open = bound.kind === "fixed" ? 0 : to - from;
  return (
    <g>
      <text x={LEFT - 12} y={y + 20} textAnchor="end" className="band__who">{title}</text>
      <rect x={LEFT} y={y + 6} width={RIGHT - LEFT} height={20} rx={10} className="band__outside" />
      {open > 0 && <rect x={from} y={y + 6} width={open} height={20} rx={10} className={`band__room band__room--${bound.layer}`} />}
      <text x={Math.min(from + 12, RIGHT - 180)} y={y + 20} className="band__says">{says}</text>
    </g>
  );
}

// Dots that would touch go on the next line.
function lanes(dots: { x: number; dot: Dot }[]): { x: number; lane: number; dot: Dot }[] {
  const last: number[] = [];
  return [...dots].sort((a, b) => a.x - b.x).map(({ x, dot }) => {
    const wide = 22 + dot.title.length * 7.5;
    let lane = last.findIndex((end) => end < x);
    if (lane < 0) lane = last.length;
    last[lane] = x + wide;
    return { x, lane, dot };
  });
}

export function RoomBand({ setting, dots, town }: { setting: Setting; dots?: Dot[]; town: string }) {
  const w = useWords(settings_words);
  const s = useWords(studio_words);
  const say = useSay();
  const shown: Dot[] = dots ?? [{ title: town, value: setting.value, own: true }];
  const scale = scale_of(setting, shown.map((dot) => dot.value));
  if (scale === null) return <Choices setting={setting} />;
  const points = lanes(shown.flatMap((dot) => {
    const x = placed(dot.value, setting, scale);
    return x === null ? [] : [{ x, dot: { ...dot, title: `${dot.title}: ${say.value(dot.value, setting.kind)}` } }];
  }).map((point) => (point.x > RIGHT - 170 ? { ...point, x: point.x } : point)));
  const bands = setting.bounds.length * ROW;
  const height = bands + 14 + (Math.max(0, ...points.map((point) => point.lane)) + 1) * 30;
  const words = [
    ...setting.bounds.map((bound) => `${s.layer[bound.layer]}: ${say.room(bound, setting.kind)}`),
    ...points.map((point) => point.dot.title),
  ].join(". ");
  return (
    <div className="policy-drawing">
      <svg viewBox={`0 0 880 ${height}`} role="img" aria-label={`${w.picture(setting.title)}. ${words}.`} className="band">
        {setting.bounds.map((bound, at) => (
          <Band key={bound.place + bound.layer} bound={bound} setting={setting} scale={scale} y={at * ROW}
            title={s.layer[bound.layer]} says={say.room(bound, setting.kind)} />
        ))}
        {points.map(({ x, lane, dot }) => (
          <g key={dot.title} className={dot.own ? "band__dot band__dot--own" : "band__dot"}>
            <line x1={x} x2={x} y1={4} y2={bands + 14 + lane * 30} />
            <circle cx={x} cy={bands + 18 + lane * 30} r={dot.own ? 9 : 6} />
            <text x={x + 15} y={bands + 23 + lane * 30}>{dot.title}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}

// No scale: the options side by side, the chosen one filled.
function Choices({ setting }: { setting: Setting }) {
  const w = useWords(settings_words);
  const say = useSay();
  const room = room_of(setting);
  if (room.kind !== "one_of") {
    return <p className="choices__text">{say.value(setting.value, setting.kind)} <span className="quiet small">({say.room(room, setting.kind)})</span></p>;
  }
  const declared = setting.bounds[0]!.options;
  return (
    <ul className="choices" aria-label={w.picture(setting.title)}>
      {declared.map((option) => {
        const chosen = option === setting.value;
        const open = room.options.some((each) => each === option);
        return (
          <li key={String(option)} className={chosen ? "choices__one choices__one--chosen" : open ? "choices__one" : "choices__one choices__one--closed"}>
            {chosen && <span aria-hidden="true">✓ </span>}
            {say.value(option, setting.kind)}
            {chosen && <span className="unseen"> ({w.value_now})</span>}
          </li>
        );
      })}
    </ul>
  );
}
