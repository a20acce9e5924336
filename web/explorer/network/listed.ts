/** Some things in a row, with the commas of a language and no "and". */
export const listed = (parts: readonly string[], tongue: string): string =>
  new Intl.ListFormat(tongue, { type: "unit", style: "short" }).format(parts);
