// One line of what the search found, and what a recent pick or an example looks like.

import { useTranslation } from "react-i18next";

import type { SearchQuery } from "../api/gen";
import { lastOffice } from "../parts/office";
import { LastOffice } from "../parts/tenure";
import { Both, Name } from "../parts/text";

export type Hit = NonNullable<SearchQuery["search"]>[number];

export function HitLine({ hit: { node, matched, meetings } }: { hit: Hit }) {
  const { t } = useTranslation();
  const office = <HitOffice node={node} />;
  const of = countryOf(node);
  return (
    <>
      <span className="hit-name">
        <Both name={node.name} original={node.original} />
        {matched !== node.name && matched !== node.original && (
          <span className="muted">
            {" "}
            {t("search.matched")} <Name>{matched}</Name>
          </span>
        )}
      </span>
      <span className="hit-facts">
        <span>{t(`pages.kind.${node.__typename}`)}</span>
        {of && <Name>{of}</Name>}
        {node.__typename === "Person" && office}
        {node.__typename !== "Office" && (
          <span>{t("pages.meetingCount", { count: meetings })}</span>
        )}
      </span>
    </>
  );
}

/** The present or last known office; without any tenure on record, that of the last meeting. */
function HitOffice({ node }: { node: Hit["node"] }) {
  if (node.__typename !== "Person") return null;
  if (lastOffice(node.tenures)) {
    return (
      <span>
        <LastOffice tenures={node.tenures} />
      </span>
    );
  }
  const office = node.meetings.edges[0]?.office;
  return office ? <Name>{office}</Name> : null;
}

function countryOf(node: Hit["node"]): string | null {
  if (node.__typename === "Country") return null;
  if (node.__typename === "Office" && node.organisation) return node.organisation.name;
  return node.country?.name ?? null;
}
