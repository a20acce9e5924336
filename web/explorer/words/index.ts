// The interface's words in English, Hindi and Urdu, and the language of the visitor.
//
// English is the table that the others must match, key for key (words.test.ts). Plurals
// are i18next's: key_one, key_other.

import i18next from "i18next";
import { initReactI18next } from "react-i18next";

import type { Language } from "../api/gen";
import en from "./en";

export const languages = ["en", "hi", "ur"] as const;
export type Tongue = (typeof languages)[number];

/** What each language calls itself. */
export const endonyms: Record<Tongue, string> = { en: "English", hi: "हिन्दी", ur: "اردو" };

const kept = "readout.language";

/** The language of names, as GraphQL calls it. */
export const asLanguage = (tongue: string): Language =>
  tongue === "hi" ? "HI" : tongue === "ur" ? "UR" : "EN";

export const direction = (tongue: string): "ltr" | "rtl" => (tongue === "ur" ? "rtl" : "ltr");

/** The first of: the address (?lang=ur), the last choice, the browser's. */
function preferred(): Tongue {
  const candidates = [
    new URLSearchParams(window.location.search).get("lang"),
    localStorage.getItem(kept),
    ...navigator.languages.map((language) => language.slice(0, 2)),
  ];
  return languages.find((tongue) => candidates.find(isTongue) === tongue) ?? "en";
}

const isTongue = (text: string | null): text is Tongue =>
  (languages as readonly (string | null)[]).includes(text);

// English is always there, the others come when they are chosen.
const tables: Record<Exclude<Tongue, "en">, () => Promise<{ default: object }>> = {
  hi: () => import("./hi"),
  ur: () => import("./ur"),
};

export async function choose(tongue: Tongue): Promise<void> {
  if (tongue !== "en" && !i18next.hasResourceBundle(tongue, "translation")) {
    i18next.addResourceBundle(tongue, "translation", (await tables[tongue]()).default);
  }
  await i18next.changeLanguage(tongue);
  localStorage.setItem(kept, tongue);
  document.documentElement.lang = tongue;
  document.documentElement.dir = direction(tongue);
}

export async function start(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: "en",
    fallbackLng: "en",
    interpolation: { escapeValue: false }, // React escapes
  });
  await choose(preferred());
}
