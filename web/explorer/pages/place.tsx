// A place: the meetings there.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { PlaceDocument } from "../api/gen";
import { Heading } from "../parts/heading";
import { EntityLink } from "../parts/link";
import { MeetingRecord } from "../parts/record";
import { Answered } from "../parts/states";
import { Name } from "../parts/text";
import { useLanguage } from "../words/language";

export default function PlacePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const result = useAnswer(PlaceDocument, { id, language: useLanguage() });
  return (
    <Answered result={result}>
      {({ place }) =>
        place && (
          <article className="page narrow">
            <p className="kind">
              {t("pages.kind.Place")}
              {place.country && (
                <>
                  {" · "}
                  <EntityLink node={{ __typename: "Country", ...place.country }} />
                </>
              )}
            </p>
            <Heading title={place.name}>
              <Name>{place.name}</Name>
            </Heading>
            <MeetingRecord where={{ place: { id: { eq: place.id } } }} />
          </article>
        )
      }
    </Answered>
  );
}
