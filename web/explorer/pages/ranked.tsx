// The start's lists: who had most meetings, which countries had most with each other, and
// the latest meetings.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { pathOf, paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import { BusiestDocument, LatestDocument, PairsDocument } from "../api/gen";
import { EntityLink } from "../parts/link";
import { MeetingItem } from "../parts/meeting";
import { Answered } from "../parts/states";
import { Name } from "../parts/text";
import { useLanguage } from "../words/language";
import { Section } from "./frame";
import { topPairs } from "./pairs";

export function Busiest() {
  const { t } = useTranslation();
  const result = useAnswer(BusiestDocument, { language: useLanguage() });
  return (
    <Section title={t("pages.home.people")}>
      <Answered result={result}>
        {({ top }) => (
          <>
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
                    href={pathOf(node) ?? paths.home()}
                    aria-label={t("pages.home.meetingsOf", { name: node.name, count: meetings })}
                  >
                    {meetings}
                  </Link>
                </li>
              ))}
            </ol>
            <p>
              <Link href={paths.network(top?.map(({ node }) => node.id))}>
                {t("pages.home.peopleNetwork")}
              </Link>
            </p>
          </>
        )}
      </Answered>
    </Section>
  );
}

export function Pairs() {
  const { t } = useTranslation();
  const result = useAnswer(PairsDocument, { language: useLanguage() });
  return (
    <Section title={t("pages.home.pairs")}>
      <Answered result={result}>
        {({ network }) => (
          <ol className="ranked">
            {network &&
              topPairs(network, 8).map(({ a, b, meetings }) => (
                <li key={`${a.id} ${b.id}`}>
                  <Link href={paths.between(a.id, b.id)}>
                    <Name>{a.name}</Name> – <Name>{b.name}</Name>
                  </Link>
                  <Link
                    className="number"
                    href={paths.between(a.id, b.id)}
                    aria-label={t("pages.home.meetingsOf", {
                      name: `${a.name} – ${b.name}`,
                      count: meetings,
                    })}
                  >
                    {meetings}
                  </Link>
                </li>
              ))}
          </ol>
        )}
      </Answered>
      <p>
        <Link href={paths.network()}>{t("pages.home.network")}</Link>
      </p>
    </Section>
  );
}

export function Latest() {
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
