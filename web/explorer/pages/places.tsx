// Where meetings were: on a map, and as a list.

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";

import { pathOf } from "../address/paths";
import { useAnswer } from "../api/ask";
import { PlacesOfDocument, type MeetingWhere } from "../api/gen";
import { Answered, Loading } from "../parts/states";
import { Ties, yearOf } from "../parts/table";
import { useLanguage } from "../words/language";
import { Section } from "./frame";

// Beside the page, not in it: the outlines of the world are as large as all of its code.
const MeetingsMap = lazy(async () => ({ default: (await import("../map/map")).MeetingsMap }));

const most = 12; // as places.graphql asks

/** The places of held meetings of which a condition holds, those with most meetings first. */
export function Places({ where }: { where: MeetingWhere }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
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
          <Suspense fallback={<Loading />}>
            <MeetingsMap
              where={held}
              small
              onChoose={(chosen) => {
                if (!chosen) return;
                const type = chosen.kind === "place" ? "Place" : "Country";
                go(pathOf({ __typename: type, id: chosen.id }) ?? "/");
              }}
            />
          </Suspense>
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
