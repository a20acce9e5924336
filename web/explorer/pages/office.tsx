// An office: who held it, and when.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { OfficeDocument, type OfficeQuery } from "../api/gen";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { Answered } from "../parts/states";
import { TenureTime } from "../parts/tenure";
import { Name } from "../parts/text";
import { useLanguage } from "../words/language";
import { Section } from "./frame";

type Office = NonNullable<OfficeQuery["office"]>;

export default function OfficePage({ id }: { id: string }) {
  const result = useAnswer(OfficeDocument, { id, language: useLanguage() });
  return <Answered result={result}>{({ office }) => office && <Found office={office} />}</Answered>;
}

function Found({ office }: { office: Office }) {
  const { t } = useTranslation();
  const { title, organisation, country, tenures } = office;
  const of = organisation
    ? { __typename: "Organisation", ...organisation }
    : country && { __typename: "Country", ...country };
  return (
    <article className="page narrow">
      <p className="kind">
        {t("pages.kind.Office")}
        {of && (
          <>
            {" · "}
            <EntityLink node={of} />
          </>
        )}
      </p>
      <Heading title={of ? `${title}, ${of.name}` : title}>
        <Name>{title}</Name>
      </Heading>
      <Section title={t("pages.holders")} count={tenures.length}>
        <ol className="tenures">
          {tenures.map((tenure, i) => (
            <li key={i}>
              <EntityLink node={tenure.person} both />
              {tenure.title !== title && (
                <span className="muted">
                  {" "}
                  <Name>{tenure.title}</Name>
                </span>
              )}
              <div className="muted">
                <TenureTime tenure={tenure} />
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </article>
  );
}
