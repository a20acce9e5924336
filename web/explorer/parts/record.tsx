// The record of meetings: a bar for each year, and the meetings behind the bars.
//
// The year is in the address (?year=2018), so that a link shows the same.

import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";

import { useAnswer } from "../api/ask";
import {
  MeetingsDocument,
  YearsDocument,
  type MeetingRowFragment,
  type MeetingWhere,
} from "../api/gen";
import { usePages, type Connection } from "../api/pages";
import { useLanguage } from "../words/language";
import { MeetingItem } from "./meeting";
import { More } from "./more";
import { Answered } from "./states";
import { undated, YearBars } from "./years";
import { yearCounts } from "./yearcounts";

export function useYear() {
  const [search, setSearch] = useSearchParams();
  const choose = (year: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (year) next.set("year", year);
        else next.delete("year");
        return next;
      },
      { replace: true },
    );
  return [search.get("year"), choose] as const;
}

/** The condition that a meeting is of a year of the bars. */
export function inYear(year: string | null): MeetingWhere {
  if (!year) return {};
  return year === undated
    ? { earliest: { isNull: true } }
    : { certainlyDuring: { from: year, to: year } };
}

const notHeld: MeetingWhere = { status: { in: ["PLANNED", "CANCELLED"] } };

/** All meetings of which a condition holds. */
export function MeetingRecord({ where }: { where: MeetingWhere }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [year, choose] = useYear();
  const years = useAnswer(YearsDocument, {
    held: { and: [where, { status: { eq: "HELD" } }] },
    other: { and: [where, notHeld] },
  });
  const list = usePages(
    MeetingsDocument,
    { where: { and: [where, inYear(year)] }, language },
    (answer) => answer.meetings,
  );
  return (
    <section id="meetings">
      <h2>{t("pages.meetings")}</h2>
      <Answered result={years}>
        {({ held, other }) => (
          <YearBars counts={yearCounts(held ?? [], other ?? [])} chosen={year} choose={choose} />
        )}
      </Answered>
      <ChosenYear year={year} choose={choose} />
      <MeetingList list={list} />
    </section>
  );
}

export function ChosenYear({
  year,
  choose,
}: {
  year: string | null;
  choose: (year: string | null) => void;
}) {
  const { t } = useTranslation();
  if (!year) return null;
  return (
    <p className="chosen">
      {year === undated ? t("date.unknown") : t("pages.years.only", { year })}{" "}
      <button type="button" onClick={() => choose(null)}>
        {t("pages.years.all")}
      </button>
    </p>
  );
}

/** Meetings, a page at a time. */
export function MeetingList({
  list,
  open = false,
}: {
  list: ReturnType<
    typeof usePages<unknown, { after?: unknown }, Connection & { nodes: MeetingRowFragment[] }>
  >;
  /** Whether the quotes are shown at once. */
  open?: boolean;
}) {
  return (
    <More list={list} size={({ nodes }) => nodes.length}>
      {(pages) => (
        <ol className="meetings">
          {pages.flatMap(({ nodes }) =>
            nodes.map((meeting) => <MeetingItem key={meeting.id} meeting={meeting} open={open} />),
          )}
        </ol>
      )}
    </More>
  );
}
