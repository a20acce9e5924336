// A person: names, offices, whom they met, where and when.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import { PersonDocument, PersonMetDocument, type PersonQuery } from "../api/gen";
import { usePages } from "../api/pages";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { MeetingRecord } from "../parts/record";
import { Answered } from "../parts/states";
import { Ties, yearOf } from "../parts/table";
import { TenureTime } from "../parts/tenure";
import { Both, Name } from "../parts/text";
import { useLanguage } from "../words/language";
import { Names, NetworkLink, Section, Wikidata } from "./frame";
import { Met } from "./met";
import { Places } from "./places";

type Person = NonNullable<PersonQuery["person"]>;

export default function PersonPage({ id }: { id: string }) {
  const result = useAnswer(PersonDocument, { id, language: useLanguage() });
  return <Answered result={result}>{({ person }) => person && <Found person={person} />}</Answered>;
}

function Found({ person }: { person: Person }) {
  const { t } = useTranslation();
  const variables = { id: person.id, language: useLanguage() };
  const met = usePages(PersonMetDocument, variables, (answer) => answer.person?.met);
  const where = { people: { some: { id: { eq: person.id } } } };
  return (
    <article className="page">
      <p className="kind">
        {t("pages.kind.Person")}
        {person.countries.map((country) => (
          <span key={country.id}>
            {" · "}
            <EntityLink node={{ __typename: "Country", ...country }} />
          </span>
        ))}
      </p>
      <Heading title={person.name}>
        <Both name={person.name} original={person.original} />
      </Heading>
      <Names names={person.names} shown={[person.name, person.original]} />
      <p className="links">
        <NetworkLink id={person.id} />
        <Wikidata item={person.wikidata} />
      </p>
      <div className="columns">
        <div>
          <Offices person={person} />
          <MeetingRecord where={where} />
        </div>
        <div>
          <Met id={person.id} title={t("pages.met")} note={t("pages.metNote")} list={met} />
          <Section
            title={t("pages.countriesMet")}
            count={person.countriesMet.length}
            {...(person.countriesMet.length === 100 && { note: t("pages.most", { count: 100 }) })}
          >
            <Ties
              caption={t("pages.countriesMet")}
              ties={person.countriesMet.map(({ country, meetings, first, last }) => ({
                node: country,
                meetings,
                first: yearOf(first),
                last: yearOf(last),
                href: paths.between(person.id, country.id),
              }))}
            />
          </Section>
          <Places where={where} />
        </div>
      </div>
    </article>
  );
}

function Offices({ person: { tenures } }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <Section title={t("pages.offices")} count={tenures.length}>
      <ol className="tenures">
        {tenures.map((tenure, i) => (
          <li key={i}>
            <EntityLink node={{ __typename: "Office", id: tenure.office.id, name: tenure.title }} />
            <OfficeOf office={tenure.office} />
            <div className="muted">
              <TenureTime tenure={tenure} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function OfficeOf({ office }: { office: Person["tenures"][number]["office"] }) {
  const of = office.organisation ?? office.country;
  if (!of) return null;
  return (
    <>
      {", "}
      <Name>{of.name}</Name>
    </>
  );
}
