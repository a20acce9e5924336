// A statement in an address. It stands in the fragment, which browsers keep to
// themselves: what somebody asks is in no log.

import { readParameters } from "./parameters";

/** What the editor holds: the parameters as they are written. */
export interface Draft {
  statement: string;
  parameters: string;
}

export function toFragment(draft: Draft): string {
  const parts = new URLSearchParams({ statement: draft.statement });
  const read = readParameters(draft.parameters);
  if ("mistake" in read) parts.set("parameters", draft.parameters);
  else if (draft.parameters.trim()) parts.set("parameters", JSON.stringify(read.parameters));
  return `#${parts}`;
}

/** The draft that a fragment carries; null if it carries none. */
export function fromFragment(fragment: string): Draft | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const statement = parts.get("statement");
  if (!statement) return null;
  const parameters = parts.get("parameters") ?? "";
  const read = readParameters(parameters);
  return {
    statement,
    parameters:
      "mistake" in read || !parameters ? parameters : JSON.stringify(read.parameters, null, 2),
  };
}
