// What the colours, sizes and widths mean, with counts. A click selects a country's nodes.

import { useTranslation } from "react-i18next";

import { Name } from "../parts/text";
import type { Actions } from "./actions";
import type { Group } from "./colours";
import type { Scene } from "./scene";

export function Legend({
  groups,
  scene,
  actions,
}: {
  groups: readonly Group[];
  scene: Scene;
  actions: Actions;
}) {
  const { t } = useTranslation();
  const named = new Set(groups.map(({ country }) => country));
  const idsOf = (group: Group) =>
    scene.nodes
      .filter(({ country }) =>
        group.country ? country?.id === group.country : !named.has(country?.id ?? ""),
      )
      .map(({ id }) => id);
  return (
    <section className="legend" aria-label={t("network.legend.label")}>
      <ul>
        {groups.map((group) => (
          <li key={group.country ?? ""}>
            <button type="button" className="link" onClick={() => actions.select(idsOf(group))}>
              <Swatch colours={group.colours} />
              <Name>{group.name ?? t("network.legend.others")}</Name>{" "}
              <span className="muted">{group.count}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="muted">{t("network.legend.sizes")}</p>
    </section>
  );
}

function Swatch({ colours: [light, dark] }: Pick<Group, "colours">) {
  const style = { backgroundColor: `light-dark(${light}, ${dark})` };
  return <span className="swatch" style={style} aria-hidden="true" />;
}
