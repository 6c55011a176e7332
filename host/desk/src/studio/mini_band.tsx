// The room of a setting in a few pixels, for a list. The words beside it say the same.
import { as_number, room_of, scale_of, type Setting } from "./values";

export function MiniBand({ setting }: { setting: Setting }) {
  const scale = scale_of(setting);
  if (scale === null) return null;
  const at = (value: unknown, otherwise: number) => {
    const number = as_number(value, setting.kind);
    return number === null ? otherwise : 6 + (148 * (number - scale.from)) / (scale.to - scale.from);
  };
  const room = room_of(setting);
  const from = at(room.least, 6);
  const to = at(room.most, 154);
  const value = at(setting.value, 6);
  return (
    <svg className="mini" viewBox="0 0 160 22" width="160" height="22" aria-hidden="true">
      <rect x="6" y="8" width="148" height="6" rx="3" className="band__outside" />
      {room.kind !== "fixed" && <rect x={from} y="8" width={Math.max(0, to - from)} height="6" rx="3" className="band__room" />}
      <circle cx={value} cy="11" r="6.5" className={setting.set_by === "municipality" ? "mini__own" : "mini__other"} />
    </svg>
  );
}
