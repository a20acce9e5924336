// The language in which names are asked for: the interface's.

import { useTranslation } from "react-i18next";

import type { Language } from "../api/gen";
import { asLanguage } from "./index";

export function useLanguage(): Language {
  return asLanguage(useTranslation().i18n.language);
}
