// The colours of a municipality, put on the page. They come from its policy and are checked there and
// here: a pair with too little contrast (WCAG 2.2, 1.4.3: 4.5 to 1) is left out, so the neutral colour stays.
const HEX = /^#[0-9a-f]{6}$/i;

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

// Contrast ratio of two colours "#rrggbb", 1 to 21.
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

// The tokens of a theme that may be used.
export function tokens_of(theme: Record<string, string>): Map<string, string> {
  const tokens = new Map<string, string>();
  const take = (names: string[], pairs: [string, string][]) => {
    const known = names.every((name) => HEX.test(theme[name] ?? ""));
    if (known && pairs.every(([a, b]) => contrast(a, b) >= 4.5)) {
      for (const name of names) tokens.set(`--naober-${name.replace("_", "-")}`, theme[name]!);
    }
  };
  const white = "#ffffff";
  const { main = "", on_main = "", accent = "", surface = "", ink = "" } = theme;
  if (HEX.test(main)) take(["main", "on_main"], [[main, HEX.test(on_main) ? on_main : main], [main, white]]);
  if (HEX.test(accent)) take(["accent"], [[accent, white]]);
  if (HEX.test(ink) && HEX.test(surface)) take(["surface", "ink"], [[ink, surface], [ink, white]]);
  return tokens;
}

export function put_theme(theme: Record<string, string> | undefined): void {
  const style = document.documentElement.style;
  for (const name of ["main", "on-main", "accent", "surface", "ink"]) style.removeProperty(`--naober-${name}`);
  for (const [name, value] of tokens_of(theme ?? {})) style.setProperty(name, value);
}
