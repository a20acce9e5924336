// The start: something real to look at within five seconds.

import "./pages.css";

import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";

import { pathOf, paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import {
  ExamplesDocument,
  HomeDocument,
  LatestDocument,
  YearsDocument,
  type HomeQuery,
} from "../api/gen";
import { dateInWords } from "../parts/date";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { MeetingItem } from "../parts/meeting";
import { Answered, Empty } from "../parts/states";
import { Name } from "../parts/text";
import { yearCounts } from "../parts/yearcounts";
import { YearBars } from "../parts/years";
import { askFor, exampleTexts } from "../search/examples";
import { useLanguage } from "../words/language";
import { Section } from "./frame";
import { topPairs } from "./pairs";

export function Home() {
  const { t } = useTranslation();
  const result = useAnswer(HomeDocument, { language: useLanguage() });
  return (
    <div className="page home">
      <Heading title={t("tagline")} />
      <p className="lead">{t("pages.home.lead")}</p>
      <Examples />
      <Answered result={result}>
        {(answer) =>
          answer.stats?.meetings === 0 ? (
            <Empty>{t("pages.home.empty")}</Empty>
          ) : (
            <Full {...answer} />
          )
        }
      </Answered>
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

function Full({ stats, top, network }: HomeQuery) {
  const { t } = useTranslation();
  return (
    <>
      {stats && <Numbers stats={stats} />}
      <Timeline />
      <div className="columns three">
        <Section title={t("pages.home.people")}>
          <ol className="ranked">
            {top?.map(({ node, meetings }) => (
              <li key={node.id}>
                <span>
                  <EntityLink node={node} both />
                  {node.__typename === "Person" && node.country && (
                    <span className="muted">
                      {" "}
                      <Name>{node.country.name}</Name>
                    </span>
                  )}
                </span>
                <Link
                  className="number"
                  href={pathOf(node) ?? "/"}
                  aria-label={t("pages.home.meetingsOf", { name: node.name, count: meetings })}
                >
                  {meetings}
                </Link>
              </li>
            ))}
          </ol>
          {top && (
            <p>
              <Link href={paths.network(top.map(({ node }) => node.id))}>
                {t("pages.home.peopleNetwork")}
              </Link>
            </p>
          )}
        </Section>
        <Section title={t("pages.home.pairs")}>
          <ol className="ranked">
            {network &&
              topPairs(network, 8).map(({ a, b, meetings }) => (
                <li key={`${a.id} ${b.id}`}>
                  <Link href={paths.between(a.id, b.id)}>
                    <Name>{a.name}</Name> – <Name>{b.name}</Name>
                  </Link>
                  <span className="number">{meetings}</span>
                </li>
              ))}
          </ol>
          <p>
            <Link href={paths.network()}>{t("pages.home.network")}</Link>
          </p>
        </Section>
        <Latest />
      </div>
    </>
  );
}

function Numbers({ stats }: { stats: NonNullable<HomeQuery["stats"]> }) {
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
  const result = useAnswer(YearsDocument, {
    held: { status: { eq: "HELD" } },
    other: { status: { in: ["PLANNED", "CANCELLED"] } },
  });
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

function Latest() {
  const { t } = useTranslation();
  const result = useAnswer(LatestDocument, { language: useLanguage() });
  return (
    <Section title={t("pages.home.latest")}>
      <Answered result={result}>
        {({ meetings }) => (
          <ol className="meetings slim">
            {meetings?.nodes.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} />
            ))}
          </ol>
        )}
      </Answered>
      <p>
        <Link href={paths.meetings()}>{t("pages.allMeetings")}</Link>
      </p>
    </Section>
  );
}
