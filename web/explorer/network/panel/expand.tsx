// Expanding a node in place: how many, and of which country. It says first what it adds.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../api/ask";
import { CountriesMetDocument, PeopleMetDocument } from "../../api/gen";
import { Failed, Loading } from "../../parts/states";
import { usualExpansion } from "../actions";
import { notShown, peopleNotShown } from "../data";
import type { SceneNode } from "../scene";
import type { PanelProps } from "./panel";

interface Tally {
  meetings: number;
  country: { id: string; name: string };
}

export function Expand(props: PanelProps & { node: SceneNode; countries: readonly Tally[] }) {
  const { node, countries, actions } = props;
  const { t } = useTranslation();
  const [first, setFirst] = useState(usualExpansion);
  const [country, setCountry] = useState<string | null>(null);
  const { result, met } = useMore(props, first, country);

  if (result.isPending) return <Loading />;
  if (result.isError) return <Failed error={result.error} again={() => void result.refetch()} />;
  const adds = met?.nodes.length ?? 0;
  return (
    <fieldset className="expand">
      <legend>{t("network.expand.title")}</legend>
      {countries.length > 1 && (
        <label>
          {t("network.expand.from")}
          <select
            value={country ?? ""}
            onChange={(event) => setCountry(event.target.value || null)}
          >
            <option value="">{t("network.expand.all")}</option>
            {countries.map((one) => (
              <option key={one.country.id} value={one.country.id}>
                {one.country.name} ({one.meetings})
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t("network.expand.most")}
        <select value={first} onChange={(event) => setFirst(Number(event.target.value))}>
          {[10, usualExpansion, 50, 100].map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={adds === 0}
        onClick={() => actions.expand({ id: node.id, first, country })}
      >
        {adds === 0
          ? t("network.expand.nobody")
          : t("network.expand.add", { count: adds, of: met?.totalCount })}
      </button>
    </fieldset>
  );
}

/** Who would be added. */
function useMore(
  { node, view, scene }: PanelProps & { node: SceneNode },
  first: number,
  country: string | null,
) {
  const person = node.kind === "Person";
  const { id } = node;
  const people = useAnswer(
    PeopleMetDocument,
    peopleNotShown(view, scene, { id, kind: "Person", first, country }),
    { enabled: person },
  );
  const countries = useAnswer(
    CountriesMetDocument,
    { id, first, met: notShown(view, scene) },
    { enabled: !person },
  );
  return person
    ? { result: people, met: people.data?.person?.met }
    : { result: countries, met: countries.data?.country?.met };
}
