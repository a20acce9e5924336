// Parameters as a visitor writes them: a JSON object.

import type { Value } from "./answer";

/** Reads them; a text that isn't a JSON object gives the reason instead. Empty: none. */
export function readParameters(
  text: string,
): { parameters: Record<string, Value> } | { mistake: string } {
  if (text.trim() === "") return { parameters: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { mistake: `${text.trim().slice(0, 40)}: want an object such as {"id": "IN"}` };
  }
  return { parameters: value as Record<string, Value> };
}

export const writeParameters = (parameters: Record<string, Value>): string =>
  Object.keys(parameters).length === 0 ? "" : JSON.stringify(parameters, null, 2);
