// Everything between two: "India – Pakistan".

import "./pages.css";

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import { useAnswer } from "../api/ask";
import {
  BetweenAgreementsDocument,
  BetweenDocument,
  BetweenMeetingsDocument,
  type BetweenQuery,
} from "../api/gen";
import { usePages } from "../api/pages";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { ChosenYear, inYear, MeetingList, useYear } from "../parts/record";
import { Answered, Empty } from "../parts/states";
import { YearBars } from "../parts/years";
import { yearCounts } from "../parts/yearcounts";
import { useLanguage } from "../words/language";
import { AgreementPages } from "./agreements";

type Pair = NonNullable<BetweenQuery["between"]>;

export default function BetweenPage({ a, b }: { a: string; b: string }) {
  const result = useAnswer(BetweenDocument, { a, b, language: useLanguage() });
  return (
    <Answered result={result}>{({ between }) => between && <Found pair={between} />}</Answered>
  );
}

function Found({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const { a, b } = pair;
  return (
    <article className="page narrow">
      <p className="kind">{t("pages.kind.Pair")}</p>
      <Heading title={`${a.name} – ${b.name}`}>
        <EntityLink node={a} both /> – <EntityLink node={b} both />
      </Heading>
      <p className="summary">
        {t("pages.years.held", { count: pair.held.totalCount })}
        {pair.meetings.totalCount > pair.held.totalCount && (
          <>
            {", "}
            {t("pages.years.other", { count: pair.meetings.totalCount - pair.held.totalCount })}
          </>
        )}
      </p>
      <p className="note">{t("pages.pairNote")}</p>
      <p className="links">
        {a.__typename === b.__typename && a.__typename !== "Organisation" && (
          <Link href={paths.network([a.id, b.id])}>{t("pages.inNetwork")}</Link>
        )}
      </p>
      {pair.meetings.totalCount === 0 ? (
        <Empty>{t("pages.noMeetings")}</Empty>
      ) : (
        <All pair={pair} />
      )}
    </article>
  );
}

function All({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const [year, choose] = useYear();
  const ids = { a: pair.a.id, b: pair.b.id };
  const held = pair.years.map(({ year, meetings }) => ({
    period: year === null ? null : String(year).padStart(4, "0"),
    meetings,
  }));
  const meetings = usePages(
    BetweenMeetingsDocument,
    { ...ids, where: inYear(year), language: useLanguage() },
    (answer) => answer.between?.meetings,
  );
  const agreements = usePages(
    BetweenAgreementsDocument,
    ids,
    (answer) => answer.between?.agreements,
  );
  return (
    <>
      <AgreementPages list={agreements} />
      <section id="meetings">
        <h2>{t("pages.meetings")}</h2>
        <YearBars counts={yearCounts(held, [])} chosen={year} choose={choose} />
        <ChosenYear year={year} choose={choose} />
        <MeetingList list={meetings} open />
      </section>
    </>
  );
}
