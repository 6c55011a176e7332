// The instrument drawn as itself: a wheel, a spider web, or the domains of life as a rose. The drawing
// is a second way to see and to reach what stands beside it as a list; who cannot see it misses nothing.
export interface Sector {
  name: string;
  title: string;
  state: "open" | "answered" | "skipped";
  score: number | null;
}

export type Shape = "wheel" | "web" | "rose";

const C = 160;
const R = 118;

const point = (turn: number, radius: number): [number, number] => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return [C + Math.cos(angle) * radius, C + Math.sin(angle) * radius];
};
const to_text = ([x, y]: [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`;

function slice(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > 0.5 ? 1 : 0;
  return `M${to_text(point(from, outer))} A${outer},${outer} 0 ${large} 1 ${to_text(point(to, outer))} L${to_text(point(to, inner))} A${inner},${inner} 0 ${large} 0 ${to_text(point(from, inner))} Z`;
}

export function Drawing({ shape, sectors, chosen, choose, label }: {
  shape: Shape; sectors: Sector[]; chosen: string | undefined; choose: (name: string) => void; label: string;
}) {
  const share = 1 / sectors.length;
  return (
    <svg className={`drawing drawing--${shape}`} viewBox="0 0 320 320" role="img" aria-label={label}>
      {shape === "web" ? <Web sectors={sectors} /> : sectors.map((sector, at) => (
        <path key={sector.name} d={slice(at * share + 0.002, (at + 1) * share - 0.002, shape === "wheel" ? 42 : 20, shape === "rose" && sector.state === "open" ? R - 14 : R)}
          className={`sector sector--${sector.state} ${sector.name === chosen ? "sector--chosen" : ""}`} />
      ))}
      {sectors.map((sector, at) => {
        const [x, y] = point((at + (shape === "web" ? 0 : 0.5)) * share, shape === "web" ? R + 22 : R - 26);
        return (
          <g key={sector.name} className={`sector-number sector-number--${sector.state} ${sector.name === chosen ? "sector-number--chosen" : ""}`} onClick={() => choose(sector.name)}>
            <title>{sector.title}</title>
            <circle cx={x} cy={y} r="14" />
            <text x={x} y={y + 5} textAnchor="middle">{sector.state === "skipped" ? "–" : at + 1}</text>
          </g>
        );
      })}
      {shape !== "web" && sectors.map((sector, at) => (
        <path key={sector.name} d={slice(at * share, (at + 1) * share, 0, R)} fill="transparent" className="sector-hit" onClick={() => choose(sector.name)}><title>{sector.title}</title></path>
      ))}
      {shape === "wheel" && <text x={C} y={C + 7} textAnchor="middle" className="drawing__count">{sectors.filter((sector) => sector.state !== "open").length}/{sectors.length}</text>}
    </svg>
  );
}

// Ten rings, a spoke for each side of life, and the client's marks joined.
function Web({ sectors }: { sectors: Sector[] }) {
  const spokes = sectors.map((_, at) => at / sectors.length);
  const marked = sectors.map((sector, at) => ({ sector, spoke: spokes[at]! })).filter(({ sector }) => sector.score !== null);
  const ring = (radius: number) => spokes.map((spoke) => to_text(point(spoke, radius))).join(" ");
  return (
    <>
      {[2, 4, 6, 8, 10].map((mark) => <polygon key={mark} points={ring(mark * R / 10)} className="web__ring" />)}
      {spokes.map((spoke) => <line key={spoke} x1={C} y1={C} x2={point(spoke, R)[0]} y2={point(spoke, R)[1]} className="web__ring" />)}
      {marked.length > 2 && <polygon points={marked.map(({ sector, spoke }) => to_text(point(spoke, sector.score! * R / 10))).join(" ")} className="web__shape" />}
      {marked.map(({ sector, spoke }) => { const [x, y] = point(spoke, sector.score! * R / 10); return <circle key={sector.name} cx={x} cy={y} r="4.5" className="web__mark" />; })}
      {[2, 6, 10].map((mark) => <text key={mark} x={C + 4} y={C - mark * R / 10 + 4} className="web__number">{mark}</text>)}
    </>
  );
}
