import { useTranslation } from "react-i18next";

/** The one search box. */
export function SearchBox() {
  const { t } = useTranslation();
  return <input type="search" aria-label={t("tagline")} />;
}
