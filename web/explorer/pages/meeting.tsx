// A meeting: the sides and who sat on them, what came of it, and every report of it.

import "./pages.css";

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import { MeetingDocument, type MeetingQuery } from "../api/gen";
import { PartialDate } from "../parts/date";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { PlaceLink, Status, titleOf } from "../parts/meeting";
import { Reports } from "../parts/reports";
import { Answered } from "../parts/states";
import { Name } from "../parts/text";
import { useLanguage } from "../words/language";
import { AgreementLines } from "./agreements";
import { Disagreements } from "./disagreements";
import { Cut, Section } from "./frame";

type Meeting = NonNullable<MeetingQuery["meeting"]>;

export default function MeetingPage({ id }: { id: string }) {
  const result = useAnswer(MeetingDocument, { id, language: useLanguage() });
  return (
    <Answered result={result}>{({ meeting }) => meeting && <Found meeting={meeting} />}</Answered>
  );
}

function Found({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { status, kind, reports } = meeting;
  return (
    <article className="page">
      <p className="kind">
        {kind ? t(`pages.meetingKind.${kind}`) : t("pages.kind.Meeting")} <Status status={status} />
      </p>
      <Heading title={titleOf(meeting)}>
        <Name>{titleOf(meeting)}</Name>
      </Heading>
      {status !== "HELD" && <p className="warning">{t(`pages.notHeld.${status}`)}</p>}
      <Facts meeting={meeting} />
      <Delegations meeting={meeting} />
      <div className="columns">
        <Section title={t("pages.reports", { count: reports.length })} count={reports.length}>
          <Disagreements reports={reports} />
          <Reports reports={reports} detailed />
        </Section>
        <div>
          <Section title={t("pages.agreements")} count={meeting.agreements.length}>
            <AgreementLines agreements={meeting.agreements} />
          </Section>
          <Section title={t("pages.partOf")} count={meeting.partOf.length}>
            <Related meetings={meeting.partOf} />
          </Section>
          <Section title={t("pages.parts")} count={meeting.parts.nodes.length}>
            <Related meetings={meeting.parts.nodes} />
            <Cut shown={meeting.parts.nodes.length} total={meeting.parts.totalCount} />
          </Section>
        </div>
      </div>
    </article>
  );
}

function Facts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { date, place, mode, status, topics } = meeting;
  return (
    <dl className="facts">
      <div>
        <dt>{t("pages.date")}</dt>
        <dd>
          <PartialDate date={date} />
          {date && date.length < 10 && (
            <span className="muted">
              {" "}
              ({t(`pages.precision.${date.length < 7 ? "year" : "month"}`)})
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("pages.place")}</dt>
        <dd>{place ? <PlaceLink place={place} /> : t("pages.unknown")}</dd>
      </div>
      <div>
        <dt>{t("pages.mode.label")}</dt>
        <dd>{t(`pages.mode.${mode}`)}</dd>
      </div>
      <div>
        <dt>{t("pages.status.label")}</dt>
        <dd>{t(`pages.status.${status}`)}</dd>
      </div>
      {topics.length > 0 && (
        <div>
          <dt>{t("pages.topics")}</dt>
          <dd>
            <ul className="chips">
              {topics.map((topic) => (
                <li key={topic.id}>
                  <EntityLink node={{ __typename: "Topic", ...topic }} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The sides beside each other, as they sat. */
function Delegations({ meeting: { parties } }: { meeting: Meeting }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("pages.delegations")}</h2>
      <div className="delegations">
        {parties.map(({ side, party, people }) => (
          <section key={`${side} ${party.id}`} className="delegation">
            <h3>
              <EntityLink node={party} />
            </h3>
            {people.length === 0 && <p className="muted">{t("pages.nobodyNamed")}</p>}
            <ul className="lines">
              {people.map(({ person, office, organisation, role }) => (
                <li key={person.id}>
                  <EntityLink node={person} both />
                  <div className="muted">
                    {[office, organisation, role].filter(isText).map((text, i) => (
                      <span key={text}>
                        {i > 0 && ", "}
                        <Name>{text}</Name>
                      </span>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

const isText = (text: string | null): text is string => text !== null;

function Related({ meetings }: { meetings: Meeting["partOf"] }) {
  const { t } = useTranslation();
  return (
    <ul className="lines">
      {meetings.map(({ id, title, date, status }) => (
        <li key={id}>
          <Link href={paths.entity("Meeting", id)}>
            <Name>{title ?? t("pages.kind.Meeting")}</Name>
          </Link>
          <div className="muted">
            <PartialDate date={date} /> <Status status={status} />
          </div>
        </li>
      ))}
    </ul>
  );
}
