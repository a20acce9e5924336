import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { pathOf } from "../address/paths";
import { useAnswer } from "../api/ask";
import { HomeDocument } from "../api/gen";
import { Answered } from "../parts/states";
import { Name } from "../parts/text";
import { asLanguage } from "../words";

/** The start: something real to look at within five seconds. */
export function Home() {
  const { t, i18n } = useTranslation();
  const result = useAnswer(HomeDocument, { language: asLanguage(i18n.language) });
  return (
    <div className="page">
      <h1>{t("tagline")}</h1>
      <Answered result={result}>
        {({ top }) => (
          <ul>
            {top?.map(({ node, meetings }) => (
              <li key={node.id}>
                <Link href={pathOf(node) ?? "/"}>
                  <Name>{node.name}</Name>
                </Link>{" "}
                {meetings}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}
