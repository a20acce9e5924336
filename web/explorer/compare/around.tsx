// Around whom: nobody (the whole graph), or a person or country that is looked up by name.

import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { NamedCountryDocument, NamedPersonDocument } from "../api/gen";
import { Name } from "../parts/text";
import { Lookup } from "../search/lookup";
import { asLanguage } from "../words";

interface Props {
  id: string | null;
  onAround: (id: string | null) => void;
}

export function Around({ id, onAround }: Props) {
  const { t } = useTranslation();
  if (id === null) {
    return (
      <div className="around">
        <span aria-hidden="true">{t("compare.around")}</span>
        <Lookup
          label={t("compare.around")}
          placeholder={t("compare.everyoneHint")}
          kinds={["PERSON", "COUNTRY"]}
          onPick={({ id }) => onAround(id)}
        />
      </div>
    );
  }
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
