import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";

/** Where no page is. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <h1>{t("lost.title")}</h1>
      <p>{t("lost.text")}</p>
      <Link href={paths.home()}>{t("lost.home")}</Link>
    </div>
  );
}
