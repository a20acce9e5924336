// Dates as exact as they are known: "May 2026" is never shown as a day.

import { useTranslation } from "react-i18next";

/** "2024-01-03", "2024-01" or "2024" in words of a language, as exact as the text. */
export function dateInWords(
  date: string,
  tongue: string,
  month: "long" | "short" = "long",
): string {
  const parts = date.split("-").length;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    ...(parts > 1 && { month }),
    ...(parts > 2 && { day: "numeric" }),
  };
  const padded = date + "-01-01".slice((parts - 1) * 3);
  return new Intl.DateTimeFormat(tongue, options).format(new Date(`${padded}T00:00:00Z`));
}

/** A partial date; null says that it isn't known. */
export function PartialDate({
  date,
  month = "long",
}: {
  date: string | null;
  month?: "long" | "short";
}) {
  const { t, i18n } = useTranslation();
  if (!date) return <span className="undated">{t("date.unknown")}</span>;
  return <time dateTime={date}>{dateInWords(date, i18n.language, month)}</time>;
}
