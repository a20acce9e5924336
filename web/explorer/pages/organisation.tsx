// An organisation: whose it is, whom it met.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import {
  OrganisationDocument,
  OrganisationReceivedDocument,
  OrganisationSentDocument,
  type OrganisationQuery,
} from "../api/gen";
import { usePages } from "../api/pages";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { MeetingList, MeetingRecord } from "../parts/record";
import { Answered } from "../parts/states";
import { Ties, yearOf } from "../parts/table";
import { Both } from "../parts/text";
import { useLanguage } from "../words/language";
import { Agreements } from "./agreements";
import { Cut, Names, Section, Wikidata } from "./frame";
import { Places } from "./places";
import { useView, Views } from "./views";

type Organisation = NonNullable<OrganisationQuery["organisation"]>;

export default function OrganisationPage({ id }: { id: string }) {
  const result = useAnswer(OrganisationDocument, { id, language: useLanguage() });
  return (
    <Answered result={result}>
      {({ organisation }) => organisation && <Found organisation={organisation} />}
    </Answered>
  );
}

function Found({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { id, name, original, kind, country } = organisation;
  const where = { organisations: { some: { id: { eq: id } } } };
  // An international one has no country of its own: it receives and sends nobody.
  const views = {
    all: organisation.meetings.totalCount,
    ...(country && {
      received: organisation.delegationsReceived.totalCount,
      sent: organisation.delegationsSent.totalCount,
    }),
  };
  const [view, choose] = useView(views);
  return (
    <article className="page">
      <p className="kind">
        {kind ? t(`pages.organisation.${kind}`) : t("pages.kind.Organisation")}
        {country && (
          <>
            {" · "}
            <EntityLink node={{ __typename: "Country", ...country }} />
          </>
        )}
      </p>
      <Heading title={name}>
        <Both name={name} original={original} />
      </Heading>
      <Names names={organisation.names} shown={[name, original]} />
      <p className="links">
        <Wikidata item={organisation.wikidata} />
      </p>
      <div className="columns">
        <div>
          {country && <Views views={views} chosen={view} choose={choose} />}
          {view === "all" && <MeetingRecord where={where} />}
          {view === "received" && <Received id={id} />}
          {view === "sent" && <Sent id={id} />}
        </div>
        <div>
          <Met organisation={organisation} />
          <Agreements where={{ meeting: where }} />
          <Places where={where} />
          <Section title={t("pages.offices")} count={organisation.offices.totalCount}>
            <ul className="chips">
              {organisation.offices.nodes.map((office) => (
                <li key={office.id}>
                  <EntityLink node={{ __typename: "Office", id: office.id, name: office.title }} />
                </li>
              ))}
            </ul>
            <Cut
              shown={organisation.offices.nodes.length}
              total={organisation.offices.totalCount}
            />
          </Section>
        </div>
      </div>
    </article>
  );
}

function Met({ organisation: { id, met } }: { organisation: Organisation }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t("pages.partiesMet")}
      count={met.length}
      {...(met.length === 100 && { note: t("pages.most", { count: 100 }) })}
    >
      <Ties
        caption={t("pages.partiesMet")}
        ties={met.map(({ party, meetings, first, last }) => ({
          node: party,
          meetings,
          first: yearOf(first),
          last: yearOf(last),
          href: paths.between(id, party.id),
        }))}
      />
    </Section>
  );
}

function Received({ id }: { id: string }) {
  const variables = { id, language: useLanguage() };
  return (
    <MeetingList
      list={usePages(
        OrganisationReceivedDocument,
        variables,
        (a) => a.organisation?.delegationsReceived,
      )}
    />
  );
}

function Sent({ id }: { id: string }) {
  const variables = { id, language: useLanguage() };
  return (
    <MeetingList
      list={usePages(OrganisationSentDocument, variables, (a) => a.organisation?.delegationsSent)}
    />
  );
}
