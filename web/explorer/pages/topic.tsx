// A topic: the meetings about it.

import "./pages.css";

import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { TopicDocument } from "../api/gen";
import { Heading } from "../parts/heading";
import { MeetingRecord } from "../parts/record";
import { Answered } from "../parts/states";
import { Name } from "../parts/text";

export default function TopicPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const result = useAnswer(TopicDocument, { id });
  return (
    <Answered result={result}>
      {({ topic }) =>
        topic && (
          <article className="page narrow">
            <p className="kind">{t("pages.kind.Topic")}</p>
            <Heading title={topic.name}>
              <Name>{topic.name}</Name>
            </Heading>
            <MeetingRecord where={{ topics: { some: { id: { eq: topic.id } } } }} />
          </article>
        )
      }
    </Answered>
  );
}
