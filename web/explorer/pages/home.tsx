// The start: something real to look at within five seconds.
//
// Each part asks on its own, so that none waits for another.

import "./pages.css";

import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import { ExamplesDocument, StatsDocument, YearsDocument, type StatsQuery } from "../api/gen";
import { dateInWords } from "../parts/date";
import { Heading } from "../parts/heading";
import { Answered, Empty } from "../parts/states";
import { Name } from "../parts/text";
import { yearCounts } from "../parts/yearcounts";
import { YearBars } from "../parts/years";
import { askFor, exampleTexts } from "../search/examples";
import { byStatus } from "./first";
import { Section } from "./frame";
import { Busiest, Latest, Pairs } from "./ranked";

export function Home() {
  const { t } = useTranslation();
  const result = useAnswer(StatsDocument, {});
  return (
    <div className="page home">
      <Heading title={t("tagline")} />
      <p className="lead">{t("pages.home.lead")}</p>
      <Examples />
      <Answered result={result}>
        {({ stats }) =>
          stats?.meetings === 0 ? (
            <Empty>{t("pages.home.empty")}</Empty>
          ) : (
            stats && <Numbers stats={stats} />
          )
        }
      </Answered>
      <Timeline />
      <div className="columns three">
        <Busiest />
        <Pairs />
        <Latest />
      </div>
    </div>
  );
}

/** Searches to begin with. Nothing stands here until they are known, nor if they never are. */
function Examples() {
  const { t } = useTranslation();
  const { data } = useAnswer(ExamplesDocument, {});
  const texts = exampleTexts(data?.top?.map(({ node }) => node) ?? []);
  return (
    <p className="try">
      {texts.length > 0 && t("pages.home.try")}{" "}
      {texts.map((text) => (
        <button key={text} type="button" onClick={() => askFor(text)}>
          <Name>{text}</Name>
        </button>
      ))}
    </p>
  );
}

function Numbers({ stats }: { stats: NonNullable<StatsQuery["stats"]> }) {
  const { t, i18n } = useTranslation();
  const { first, last } = stats;
  const numbers = ["held", "people", "countries", "agreements", "articles"] as const;
  return (
    <>
      <dl className="stats">
        {numbers.map((key) => (
          <div key={key}>
            <dt>{t(`pages.home.stats.${key}`)}</dt>
            <dd>{new Intl.NumberFormat(i18n.language).format(stats[key])}</dd>
          </div>
        ))}
      </dl>
      {first && last && (
        <p className="note">
          {t("pages.home.span", {
            first: dateInWords(first.slice(0, 4), i18n.language),
            last: dateInWords(last.slice(0, 4), i18n.language),
            planned: stats.planned,
            cancelled: stats.cancelled,
          })}
        </p>
      )}
    </>
  );
}

/** A bar for each year; one opens the list of that year's meetings. */
function Timeline() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const result = useAnswer(YearsDocument, byStatus);
  return (
    <Section title={t("pages.home.timeline")}>
      <Answered result={result}>
        {({ held, other }) => (
          <YearBars
            counts={yearCounts(held ?? [], other ?? [])}
            chosen={null}
            choose={(year) => go(`${paths.meetings()}?year=${year ?? ""}`)}
          />
        )}
      </Answered>
    </Section>
  );
}
