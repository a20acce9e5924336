// Documents that were signed; each leads to the meeting and the reports of it.

import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import { AgreementsDocument, type AgreementLineFragment, type AgreementWhere } from "../api/gen";
import { usePages, type Connection } from "../api/pages";
import { PartialDate } from "../parts/date";
import { Status } from "../parts/meeting";
import { More } from "../parts/more";
import { Name } from "../parts/text";
import { Section } from "./frame";

export function Agreements({ where }: { where: AgreementWhere }) {
  return <AgreementPages list={usePages(AgreementsDocument, { where }, (a) => a.agreements)} />;
}

export function AgreementPages({
  list,
}: {
  list: ReturnType<
    typeof usePages<unknown, { after?: unknown }, Connection & { nodes: AgreementLineFragment[] }>
  >;
}) {
  const { t } = useTranslation();
  if (list.data?.pages[0]?.[0]?.totalCount === 0) return null;
  return (
    <Section title={t("pages.agreements")}>
      <More list={list} size={({ nodes }) => nodes.length}>
        {(pages) => <AgreementLines agreements={pages.flatMap(({ nodes }) => nodes)} />}
      </More>
    </Section>
  );
}

export function AgreementLines({ agreements }: { agreements: readonly AgreementLineFragment[] }) {
  const { t } = useTranslation();
  return (
    <ul className="lines">
      {agreements.map(({ id, title, kind, signed, meeting }) => (
        <li key={id}>
          {meeting ? (
            <Link href={paths.entity("Meeting", meeting.id)}>
              <Name>{title}</Name>
            </Link>
          ) : (
            <Name>{title}</Name>
          )}
          <div className="muted">
            {kind !== "OTHER" && <>{t(`pages.agreement.${kind}`)}, </>}
            <PartialDate date={signed} /> {meeting && <Status status={meeting.status} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
