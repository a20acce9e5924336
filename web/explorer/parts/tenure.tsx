// A time in an office, as exact as its ends are known.

import { useTranslation } from "react-i18next";

import { dateInWords } from "./date";
import { lastOffice, type Tenure } from "./office";
import { Name } from "./text";

/** "May 26, 2014 to 2019"; an end that isn't known is left open. */
export function TenureTime({ tenure: { from, to } }: { tenure: Pick<Tenure, "from" | "to"> }) {
  const { t, i18n } = useTranslation();
  const words = (date: string) => dateInWords(date, i18n.language);
  if (from && to) return t("pages.tenure.both", { from: words(from), to: words(to) });
  if (from) return t("pages.tenure.from", { from: words(from) });
  if (to) return t("pages.tenure.to", { to: words(to) });
  return t("date.unknown");
}

/** The present or last known office, with its time by years. */
export function LastOffice({ tenures }: { tenures: readonly Tenure[] }) {
  const tenure = lastOffice(tenures);
  if (!tenure) return null;
  const year = (date: string | null) => date?.slice(0, 4) ?? null;
  return (
    <>
      <Name>{tenure.title}</Name>{" "}
      <span className="muted">
        (<TenureTime tenure={{ from: year(tenure.from), to: year(tenure.to) }} />)
      </span>
    </>
  );
}
