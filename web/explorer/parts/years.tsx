// Meetings year by year, as bars to press: one shows that year's meetings alone.

import "./years.css";

import { useTranslation } from "react-i18next";

import type { YearCount } from "./yearcounts";

/** The year of meetings without a date, in addresses. */
export const undated = "undated";

export function YearBars({
  counts,
  chosen,
  choose,
}: {
  counts: readonly YearCount[];
  chosen: string | null;
  choose: (year: string | null) => void;
}) {
  const { t } = useTranslation();
  const most = Math.max(1, ...counts.map(({ held, other }) => held + other));
  return (
    <ol className="years" aria-label={t("pages.years.label")}>
      {counts.map(({ year, held, other }) => {
        const key = year ?? undated;
        const label = [
          year ?? t("date.unknown"),
          t("pages.years.held", { count: held }),
          ...(other ? [t("pages.years.other", { count: other })] : []),
        ].join(", ");
        return (
          <li key={key}>
            <button
              type="button"
              aria-pressed={chosen === key}
              title={label}
              disabled={held + other === 0}
              onClick={() => choose(chosen === key ? null : key)}
            >
              <span className="unseen">{label}</span>
              <span className="number" aria-hidden="true">
                {held + other || ""}
              </span>
              {other > 0 && (
                <span className="bar other" style={{ blockSize: `${(other / most) * 4}rem` }} />
              )}
              <span className="bar" style={{ blockSize: `${(held / most) * 4}rem` }} />
              <bdi className="year" aria-hidden="true">
                {year ? `’${year.slice(-2)}` : "?"}
              </bdi>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
