// What the reports of a meeting say differently, side by side. None is called right.

import { useTranslation } from "react-i18next";

import type { MeetingStatus, ReportLineFragment } from "../api/gen";
import { PartialDate } from "../parts/date";
import { disagreements, type Claim } from "../parts/disagree";
import { SourceLink } from "../parts/link";
import { sourceName } from "../parts/reports";
import { Name } from "../parts/text";

export function Disagreements({ reports }: { reports: readonly ReportLineFragment[] }) {
  const { t } = useTranslation();
  const found = disagreements(reports);
  if (found.length === 0) return null;
  return (
    <aside className="disagree" aria-label={t("pages.disagree.label")}>
      {found.map(({ claim, values }) => (
        <div key={claim}>
          <h3>{t(`pages.disagree.${claim}`)}</h3>
          <dl>
            {values.map(({ value, reports }) => (
              <div key={value}>
                <dt>
                  <Value claim={claim} value={value} />
                </dt>
                <dd>
                  {reports.map(({ record, article }, i) => (
                    <span key={`${record} ${article.id}`}>
                      {i > 0 && ", "}
                      <SourceLink url={article.url}>{sourceName(article)}</SourceLink>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </aside>
  );
}

function Value({ claim, value }: { claim: Claim; value: string }) {
  const { t } = useTranslation();
  if (claim === "date") return <PartialDate date={value} />;
  if (claim === "status") return t(`pages.status.${value as MeetingStatus}`);
  return <Name>{value}</Name>;
}
