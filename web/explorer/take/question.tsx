// The question behind a view: in the playground, and as the Cypher that answers it.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { explained, type Explanation } from "../api/ask";
import type { TypedDocumentString } from "../api/gen";
import { Failed } from "../parts/states";

export interface Question<Answer, Variables> {
  document: TypedDocumentString<Answer, Variables>;
  variables: Variables;
}

/** The playground, opened with a question. */
export function playgroundWith<Answer, Variables>(question: Question<Answer, Variables>): string {
  const carried = new URLSearchParams({
    query: question.document.toString(),
    variables: JSON.stringify(question.variables),
  });
  return `/playground?${carried}`;
}

export function ShowQuestion<Answer, Variables>({
  question,
}: {
  question: Question<Answer, Variables>;
}) {
  const { t } = useTranslation();
  const asked = playgroundWith(question); // changes when the question does
  const [shown, setShown] = useState<{ asked: string; as: Told } | null>(null);
  const ask = () => {
    explained(question.document, question.variables).then(
      (as) => setShown({ asked, as: as ?? "untold" }),
      (error: unknown) => setShown({ asked, as: error as Error }),
    );
  };
  return (
    <>
      <p className="buttons">
        <a href={asked}>{t("take.playground")}</a>
        <button type="button" className="small" onClick={ask}>
          {t("take.cypher")}
        </button>
      </p>
      {shown?.asked === asked && <Answer told={shown.as} />}
    </>
  );
}

type Told = Explanation[] | "untold" | Error;

function Answer({ told }: { told: Told }) {
  const { t } = useTranslation();
  if (told instanceof Error) return <Failed error={told} />;
  if (told === "untold") {
    return (
      <p role="status" className="untold">
        {t("take.untold")} <code dir="ltr">readout serve --explain</code>
      </p>
    );
  }
  return (
    <div role="status">
      {told.map(({ field, cypher, parameters }) => (
        <figure key={field} lang="en" dir="ltr">
          <figcaption>{field}</figcaption>
          <pre tabIndex={0}>
            <code>{cypher}</code>
          </pre>
          {parameters.length > 0 && <p>${parameters.join(", $")}</p>}
        </figure>
      ))}
    </div>
  );
}
