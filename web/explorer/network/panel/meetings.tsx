// The meetings behind a tie, each with what reports say of it one click away.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../../address/paths";
import type { MeetingBehindFragment } from "../../api/gen";
import { PartialDate } from "../../parts/date";
import { Name, Quote } from "../../parts/text";

export function Meetings({ meetings }: { meetings: readonly MeetingBehindFragment[] }) {
  return (
    <ol className="meetings">
      {meetings.map((meeting) => (
        <MeetingItem key={meeting.id} meeting={meeting} />
      ))}
    </ol>
  );
}

function MeetingItem({ meeting }: { meeting: MeetingBehindFragment }) {
  const { t } = useTranslation();
  const { id, title, date, mode, place, reports } = meeting;
  return (
    <li>
      <p className="when">
        <PartialDate date={date} />
        {place && (
          <>
            {" · "}
            <Name>{place.name}</Name>
          </>
        )}
        {mode === "CALL" && <> · {t("network.call")}</>}
      </p>
      <Link href={paths.entity("Meeting", id)}>
        <Name>{title ?? t("network.untitled")}</Name>
      </Link>
      <details>
        <summary>{t("network.reports", { count: reports.length })}</summary>
        {reports.map(({ record, quote, article }) => (
          <div key={`${record} ${article.id}`} className="report">
            {quote ? (
              <Quote text={quote} language={article.language} />
            ) : (
              <p className="muted">{t("network.noQuote")}</p>
            )}
            <p className="source">
              {article.url ? (
                <a href={article.url} rel="noreferrer">
                  <Name>{article.publisher ?? article.title ?? article.url}</Name>
                </a>
              ) : (
                <Name>{article.publisher ?? article.title ?? article.id}</Name>
              )}
              {article.published && (
                <>
                  {" · "}
                  <PartialDate date={article.published} />
                </>
              )}
            </p>
          </div>
        ))}
      </details>
    </li>
  );
}
