// What a newcomer may ask first: a name in each script, of people who are in the graph.

import { scriptLanguage } from "../parts/text";

interface Named {
  id: string;
  name: string;
  hindi: string;
  urdu: string;
}

/**
 * One name in each script that there is one in, of somebody else each time, those with
 * most meetings first.
 */
export function exampleTexts(people: readonly Named[]): string[] {
  const used = new Set<string>();
  const forms: [keyof Named, string][] = [
    ["name", "en"],
    ["hindi", "hi"],
    ["urdu", "ur"],
  ];
  return forms.flatMap(([form, script]) => {
    const found = people.find(
      (person) => !used.has(person.id) && scriptLanguage(person[form]) === script,
    );
    if (!found) return [];
    used.add(found.id);
    return [found[form]];
  });
}

const asking = "readout:ask";

/** Puts a text into the search box, and shows what it finds. */
export function askFor(text: string): void {
  window.dispatchEvent(new CustomEvent(asking, { detail: text }));
}

/** Calls back with each text that is to be searched, until the returned function is called. */
export function onAsk(listen: (text: string) => void): () => void {
  const listener = (event: Event) => listen((event as CustomEvent<string>).detail);
  window.addEventListener(asking, listener);
  return () => window.removeEventListener(asking, listener);
}
