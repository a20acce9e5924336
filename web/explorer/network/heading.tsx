import { useTranslation } from "react-i18next";

import type { View } from "../address/view";
import { listed } from "./listed";
import type { Scene } from "./scene";

/** What the page shows, in words, with its numbers. */
export function Heading({ view, scene }: { view: View; scene: Scene }) {
  const { t, i18n } = useTranslation();
  const level = view.level === "PERSON" ? "people" : "countries";
  const names = view.around.slice(0, 3).map((id) => nameIn(scene, id));
  const list = new Intl.ListFormat(i18n.language).format(names);
  const others = view.around.length - names.length;
  return (
    <div className="heading">
      <h1>
        {view.around.length === 0
          ? t(`network.whole.${level}`)
          : t("network.around", { names: others ? `${list} +${others}` : list })}
      </h1>
      <p className="muted">
        {listed(
          [
            t(`network.count.${level}`, { count: scene.nodes.length }),
            t("network.ties", { count: scene.ties.length }),
          ],
          i18n.language,
        )}
      </p>
    </div>
  );
}

/** The name of a node, or of the country that nodes serve. */
function nameIn(scene: Scene, id: string): string {
  const node = scene.nodes.find((one) => one.id === id);
  return node?.name ?? scene.nodes.find(({ country }) => country?.id === id)?.country?.name ?? id;
}
