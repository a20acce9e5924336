// A country: whom it met, whom it received and sent, what was signed, who serves it.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import {
  CountryDocument,
  CountryHostedDocument,
  CountryMetDocument,
  CountryOfficialsDocument,
  CountryReceivedDocument,
  CountrySentDocument,
  type CountryQuery,
} from "../api/gen";
import { usePages } from "../api/pages";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { More } from "../parts/more";
import { MeetingList, MeetingRecord } from "../parts/record";
import { Answered } from "../parts/states";
import { LastOffice } from "../parts/tenure";
import { Both } from "../parts/text";
import { useLanguage } from "../words/language";
import { Agreements } from "./agreements";
import { Cut, Names, NetworkLink, Section } from "./frame";
import { Met } from "./met";
import { Places } from "./places";
import { useView, Views } from "./views";

type Country = NonNullable<CountryQuery["country"]>;

export default function CountryPage({ id }: { id: string }) {
  const result = useAnswer(CountryDocument, { id, language: useLanguage() });
  return (
    <Answered result={result}>{({ country }) => country && <Found country={country} />}</Answered>
  );
}

function Found({ country }: { country: Country }) {
  const { t } = useTranslation();
  const variables = { id: country.id, language: useLanguage() };
  const met = usePages(CountryMetDocument, variables, (answer) => answer.country?.met);
  const where = { countries: { some: { id: { eq: country.id } } } };
  const views = {
    all: country.meetings.totalCount,
    received: country.delegationsReceived.totalCount,
    sent: country.delegationsSent.totalCount,
    hosted: country.hosted.totalCount,
  };
  const [view, choose] = useView(views);
  return (
    <article className="page">
      <p className="kind">
        {t("pages.kind.Country")} · <bdi>{country.code3}</bdi>
      </p>
      <Heading title={country.name}>
        <Both name={country.name} original={country.original} />
      </Heading>
      <Names names={country.names} shown={[country.name, country.original]} />
      <p className="links">
        <NetworkLink id={country.id} />
      </p>
      <div className="columns">
        <div>
          <Views views={views} chosen={view} choose={choose} />
          {view === "all" && <MeetingRecord where={where} />}
          {view === "received" && <Received id={country.id} />}
          {view === "sent" && <Sent id={country.id} />}
          {view === "hosted" && <Hosted id={country.id} />}
        </div>
        <div>
          <Met
            id={country.id}
            title={t("pages.counterparts")}
            note={t("pages.counterpartsNote")}
            list={met}
          />
          <Agreements where={{ meeting: where }} />
          <Officials id={country.id} />
          <Places where={where} />
          <Belonging country={country} />
        </div>
      </div>
    </article>
  );
}

function Officials({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = usePages(
    CountryOfficialsDocument,
    { id, language },
    (answer) => answer.country?.officials,
  );
  return (
    <Section title={t("pages.officials")}>
      <More list={list} size={({ nodes }) => nodes.length}>
        {(pages) => (
          <ul className="lines">
            {pages.flatMap(({ nodes }) =>
              nodes.map((person) => (
                <li key={person.id}>
                  <EntityLink node={person} both />
                  <div className="muted">
                    <LastOffice tenures={person.tenures} />
                  </div>
                </li>
              )),
            )}
          </ul>
        )}
      </More>
    </Section>
  );
}

function Belonging({ country }: { country: Country }) {
  const { t } = useTranslation();
  const { offices, organisations } = country;
  return (
    <>
      <Section title={t("pages.offices")} count={offices.totalCount}>
        <ul className="chips">
          {offices.nodes.map(({ id, title }) => (
            <li key={id}>
              <EntityLink node={{ __typename: "Office", id, name: title }} />
            </li>
          ))}
        </ul>
        <Cut shown={offices.nodes.length} total={offices.totalCount} />
      </Section>
      <Section title={t("pages.organisations")} count={organisations.totalCount}>
        <ul className="chips">
          {organisations.nodes.map((node) => (
            <li key={node.id}>
              <EntityLink node={node} />
            </li>
          ))}
        </ul>
        <Cut shown={organisations.nodes.length} total={organisations.totalCount} />
      </Section>
    </>
  );
}

function Received({ id }: { id: string }) {
  const variables = { id, language: useLanguage() };
  return (
    <MeetingList
      list={usePages(CountryReceivedDocument, variables, (a) => a.country?.delegationsReceived)}
    />
  );
}

function Sent({ id }: { id: string }) {
  const variables = { id, language: useLanguage() };
  return (
    <MeetingList
      list={usePages(CountrySentDocument, variables, (a) => a.country?.delegationsSent)}
    />
  );
}

function Hosted({ id }: { id: string }) {
  const variables = { id, language: useLanguage() };
  return (
    <MeetingList list={usePages(CountryHostedDocument, variables, (a) => a.country?.hosted)} />
  );
}
