// The addresses of pages. The server knows the same first words (server/files.go).

import { viewOf, writeView } from "./view";

export const paths = {
  home: () => "/",
  network: (around: readonly string[] = []) => `/network${writeView(viewOf(around))}`,
  map: () => "/map",
  compare: () => "/compare",
  between: (a: string, b: string) => `/between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  entity: (type: EntityType, id: string) => `/${segments[type]}/${encodeURIComponent(id)}`,
} as const;

/** Types that have a page of their own. */
export type EntityType = "Person" | "Country" | "Organisation" | "Meeting";

const segments: Record<EntityType, string> = {
  Person: "person",
  Country: "country",
  Organisation: "organisation",
  Meeting: "meeting",
};

/** The page of what the search found, if it has one. */
export function pathOf(node: { __typename: string; id: string }): string | null {
  return node.__typename in segments ? paths.entity(node.__typename as EntityType, node.id) : null;
}
