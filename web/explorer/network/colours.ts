// Colours of countries: eight that differ for colour-blind eyes too, the rest grey.
//
// A country's colour depends on its code and on which others have most meetings, not on
// the moment: so it rarely changes while one filters, and a link shows the same colours.

import type { SceneNode } from "./scene";

/** Pairs of colours: on a light and on a dark ground. */
export const palette = [
  ["#33429b", "#8c9bf0"],
  ["#c2562d", "#f2946c"],
  ["#14807a", "#48c9bb"],
  ["#8f7200", "#dfc04d"],
  ["#8a3fa0", "#cd93e2"],
  ["#3787bd", "#7cc2f2"],
  ["#b5305a", "#f585a6"],
  ["#5c7a22", "#a9cb66"],
] as const;

const grey = ["#8a857a", "#8b9299"] as const;

export interface Group {
  /** A country's code; null: all other countries, and who serves none. */
  country: string | null;
  name: string | null;
  count: number;
  colours: readonly [light: string, dark: string];
}

/** The groups of a legend, those with most meetings first, and the rest as the last one. */
export function groupsOf(nodes: readonly SceneNode[]): Group[] {
  const counts = new Map<string, { name: string; count: number; meetings: number }>();
  for (const { country, meetings } of nodes) {
    if (!country) continue;
    const one = counts.get(country.id) ?? { name: country.name, count: 0, meetings: 0 };
    counts.set(country.id, { ...one, count: one.count + 1, meetings: one.meetings + meetings });
  }
  const frequent = [...counts]
    .sort(([a, x], [b, y]) => y.meetings - x.meetings || y.count - x.count || (a < b ? -1 : 1))
    .slice(0, palette.length);

  // By code, not by rank: a filter that changes who is ahead changes no colour.
  const taken = new Set<number>();
  const colours = new Map<string, Group["colours"]>();
  for (const code of frequent.map(([country]) => country).sort()) {
    const colour = free(code, taken);
    taken.add(colour);
    colours.set(code, palette[colour] ?? grey);
  }
  const groups = frequent.map(([country, { name, count }]): Group => ({
    country,
    name,
    count,
    colours: colours.get(country) ?? grey,
  }));
  const rest = nodes.length - groups.reduce((sum, { count }) => sum + count, 0);
  return rest ? [...groups, { country: null, name: null, count: rest, colours: grey }] : groups;
}

/** The colour that the code leads to, or the next one that nobody has. */
function free(country: string, taken: ReadonlySet<number>): number {
  const wish = Array.from(country).reduce(
    (sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0),
    7,
  );
  let colour = wish % palette.length;
  while (taken.has(colour)) colour = (colour + 1) % palette.length;
  return colour;
}

/** Each country's colour on a ground; what isn't in it has the colour of null. */
export function coloursOn(ground: "light" | "dark", groups: readonly Group[]) {
  const at = ground === "light" ? 0 : 1;
  return new Map<string | null, string>([
    [null, grey[at]],
    ...groups.map(({ country, colours }) => [country, colours[at]] as const),
  ]);
}
