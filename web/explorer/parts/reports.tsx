// Who says so: each report with its quote, and what it says of the meeting.

import { useTranslation } from "react-i18next";

import type { ReportLineFragment } from "../api/gen";
import { PartialDate } from "./date";
import { SourceLink } from "./link";
import { Name, Quote } from "./text";

export function Reports({
  reports,
  detailed = false,
}: {
  reports: readonly ReportLineFragment[];
  detailed?: boolean;
}) {
  return (
    <ul className="reports">
      {reports.map((report) => (
        <li key={`${report.record} ${report.article.id}`}>
          <Report report={report} detailed={detailed} />
        </li>
      ))}
    </ul>
  );
}

function Report({ report, detailed }: { report: ReportLineFragment; detailed: boolean }) {
  const { t } = useTranslation();
  const { article, quote } = report;
  return (
    <figure className="report">
      {quote ? (
        <Quote text={quote} language={article.language} />
      ) : (
        <p className="muted">{t("pages.report.noQuote")}</p>
      )}
      <figcaption>
        <span className="source">
          <SourceLink url={article.url}>{sourceName(article)}</SourceLink>
          {article.publisher && article.title && (
            <>
              {", "}
              <Name>{article.publisher}</Name>
            </>
          )}
          {article.published && (
            <>
              {", "}
              <PartialDate date={article.published} />
            </>
          )}
        </span>
        {detailed && <Claims report={report} />}
      </figcaption>
    </figure>
  );
}

/** The best of what is known of an article to call it by. */
export function sourceName({ title, publisher, url, id }: ReportLineFragment["article"]): string {
  return title ?? publisher ?? url ?? id;
}

/** What this report alone says, so that sources that disagree stand side by side. */
function Claims({ report }: { report: ReportLineFragment }) {
  const { t } = useTranslation();
  return (
    <dl className="claims">
      <dt>{t("pages.report.says")}</dt>
      <dd>{t(`pages.status.${report.status}`)}</dd>
      <dt>{t("pages.date")}</dt>
      <dd>
        <PartialDate date={report.date} />
      </dd>
      <dt>{t("pages.place")}</dt>
      <dd>{report.place ? <Name>{report.place}</Name> : t("pages.unknown")}</dd>
      {report.method && (
        <>
          <dt>{t("pages.report.method")}</dt>
          <dd>
            <Name>{report.method}</Name>
            {report.confidence !== null && ` (${report.confidence})`}
          </dd>
        </>
      )}
    </dl>
  );
}
