// What the playground opens with.
//
// On a first visit: one tab for each file in examples/, in the order of their names.
// Afterwards GraphiQL keeps the visitor's own tabs in localStorage, and the examples
// come back only when that is cleared (GraphiQL's settings do it).
//
// A link may carry a query, /playground?query=…&variables=…, which gets a tab of its own
// in front of either.
//
// GraphiQL titles a tab with the name of its operation and computes that again at each
// edit, so an example is titled by naming its operation.

import { StorageAPI } from "@graphiql/toolkit";

export interface Tab {
  query: string;
  variables: string; // JSON, or empty
}

/** What GraphiQL is started with. */
export interface Opening {
  defaultTabs: Tab[];
  initialQuery?: string;
  initialVariables?: string;
}

/**
 * The examples as tabs, sorted by file name. Variables for NN-name.graphql are in
 * NN-name.json beside it, if it needs any.
 */
export function exampleTabs(queries: Record<string, string>, variables: Record<string, string>) {
  return Object.keys(queries)
    .sort()
    .map((path): Tab => ({
      query: queries[path]?.trimEnd() ?? "",
      variables: variables[path.replace(/\.graphql$/, ".json")]?.trimEnd() ?? "",
    }));
}

/**
 * The query that the page's address carries; null if it carries none. Variables are
 * indented when they are JSON, and else left for GraphiQL to complain about.
 */
export function linkedTab(search: string): Tab | null {
  const params = new URLSearchParams(search);
  const query = params.get("query");
  if (!query) {
    return null;
  }
  let variables = params.get("variables") ?? "";
  try {
    variables = JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    // Not JSON, so shown as it came.
  }
  return { query, variables };
}

/** The opening for this visitor: examples, own tabs or a linked query. */
export function opening(examples: Tab[], linked: Tab | null): Opening {
  if (linked) {
    // Default tabs count on a first visit, initial values on a later one: GraphiQL
    // then adds a tab, or goes to the one that has this very query already.
    return {
      defaultTabs: [linked, ...examples],
      initialQuery: linked.query,
      initialVariables: linked.variables,
    };
  }
  const first = examples[0];
  const firstVisit = new StorageAPI().get("tabState") === null;
  if (firstVisit && first?.variables) {
    // GraphiQL fills the variables pane from these alone, not from the first tab.
    return { defaultTabs: examples, initialVariables: first.variables };
  }
  return { defaultTabs: examples };
}
