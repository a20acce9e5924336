import { expect, test } from "vitest";

import { exampleTexts } from "./examples";

const person = (id: string, name: string, hindi = name, urdu = name) => ({ id, name, hindi, urdu });

test("each script once, each of somebody else", () => {
  const people = [
    person("a", "Ada", "एडा", "ایڈا"),
    person("b", "Ben"),
    person("c", "Cyd", "सिड", "سڈ"),
    person("d", "Dee", "डी", "ڈی"),
  ];
  expect(exampleTexts(people)).toEqual(["Ada", "सिड", "ڈی"]);
});

test("a script that nobody's name is in is left out", () => {
  expect(exampleTexts([person("a", "Ada"), person("b", "Ben")])).toEqual(["Ada"]);
  expect(exampleTexts([])).toEqual([]);
});
