// Where meetings were.

import { useTranslation } from "react-i18next";

import { pathOf } from "../address/paths";
import { useAnswer } from "../api/ask";
import { PlacesOfDocument, type MeetingWhere } from "../api/gen";
import { Answered } from "../parts/states";
import { Ties, yearOf } from "../parts/table";
import { useLanguage } from "../words/language";
import { Section } from "./frame";

const most = 12; // as places.graphql asks

/** The places of held meetings of which a condition holds, those with most meetings first. */
export function Places({ where }: { where: MeetingWhere }) {
  const { t } = useTranslation();
  const held: MeetingWhere = { and: [where, { status: { eq: "HELD" } }] };
  const result = useAnswer(PlacesOfDocument, { where: held, language: useLanguage() });
  return (
    <Answered result={result}>
      {({ top }) => (
        <Section
          title={t("pages.places")}
          count={top?.length ?? 0}
          {...(top?.length === most && { note: t("pages.most", { count: most }) })}
        >
          <Ties
            say="meetingsIn"
            caption={t("pages.places")}
            ties={(top ?? []).map(({ node, meetings, first, last }) => ({
              node,
              beside: node.__typename === "Place" ? node.country?.name : null,
              meetings,
              first: yearOf(first),
              last: yearOf(last),
              href: pathOf(node) ?? "/",
            }))}
          />
        </Section>
      )}
    </Answered>
  );
}
