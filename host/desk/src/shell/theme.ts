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

const DARK_PAPER = "#1b2129";
const DARK_INK = "#10151c";

// The colour, mixed with white until it can be read on dark paper.
export function lightened(colour: string): string {
  const channel = (at: number, share: number) => Math.round(parseInt(colour.slice(at, at + 2), 16) * (1 - share) + 255 * share).toString(16).padStart(2, "0");
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = `#${channel(1, share)}${channel(3, share)}${channel(5, share)}`;
    if (contrast(mixed, DARK_PAPER) >= 7) return mixed;
  }
  return "#ffffff";
}

// On a dark screen paper and ink are ours; the municipality is known by its main colour.
export function dark_tokens_of(theme: Record<string, string>): Map<string, string> {
  const light = tokens_of(theme);
  const tokens = new Map<string, string>();
  if (light.has("--naober-main")) tokens.set("--naober-bar", light.get("--naober-main")!).set("--naober-on-bar", light.get("--naober-on-main")!);
  if (HEX.test(theme.main ?? "")) tokens.set("--naober-main", lightened(theme.main!)).set("--naober-on-main", DARK_INK);
  if (HEX.test(theme.accent ?? "")) tokens.set("--naober-accent", lightened(theme.accent!));
  return tokens;
}

const dark = matchMedia("(prefers-color-scheme: dark)");
let shown: Record<string, string> = {};

export function put_theme(theme: Record<string, string> | undefined): void {
  shown = theme ?? {};
  const style = document.documentElement.style;
  for (const name of ["main", "on-main", "bar", "on-bar", "accent", "surface", "ink"]) style.removeProperty(`--naober-${name}`);
  for (const [name, value] of dark.matches ? dark_tokens_of(shown) : tokens_of(shown)) style.setProperty(name, value);
}

dark.addEventListener("change", () => put_theme(shown));
