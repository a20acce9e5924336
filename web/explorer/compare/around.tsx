// Around whom: nobody (the whole graph), or a person or country that is looked up by name.

import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { MiddleDocument, NamedCountryDocument, NamedPersonDocument } from "../api/gen";
import { Name } from "../parts/text";
import { asLanguage } from "../words";

interface Props {
  id: string | null;
  onAround: (id: string | null) => void;
}

export function Around({ id, onAround }: Props) {
  const { t } = useTranslation();
  if (id === null) return <Search onFound={onAround} />;
  return (
    <p className="around">
      {t("compare.around")}{" "}
      <strong>{isCountry(id) ? <CountryName id={id} /> : <PersonName id={id} />}</strong>
      <button type="button" className="small" onClick={() => onAround(null)}>
        {t("compare.everyone")}
      </button>
    </p>
  );
}

// Ids of countries are two capital letters; those of people never are.
const isCountry = (id: string): boolean => /^[A-Z]{2}$/.test(id);

function PersonName({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const { data } = useAnswer(NamedPersonDocument, { id, language: asLanguage(i18n.language) });
  return <Name>{data?.person?.name ?? id}</Name>;
}

function CountryName({ id }: { id: string }) {
  const { i18n } = useTranslation();
  const { data } = useAnswer(NamedCountryDocument, { id, language: asLanguage(i18n.language) });
  return <Name>{data?.country?.name ?? id}</Name>;
}

function Search({ onFound }: { onFound: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const list = useId();
  const { data } = useAnswer(
    MiddleDocument,
    { text, language: asLanguage(i18n.language) },
    { enabled: text.length > 1, placeholderData: (last) => last },
  );
  const hits = text.length > 1 ? (data?.search ?? []) : [];
  return (
    <form
      className="around"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (hits[0]) onFound(hits[0].node.id);
      }}
    >
      <label>
        {t("compare.around")}{" "}
        <input
          type="search"
          dir="auto"
          value={typed}
          placeholder={t("compare.everyoneHint")}
          aria-controls={list}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <ul id={list} aria-live="polite">
        {hits.map(({ node, meetings }) => (
          <li key={node.id}>
            <button type="button" className="small" onClick={() => onFound(node.id)}>
              <Name>{node.name}</Name> {t("time.meetings", { count: meetings })}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
