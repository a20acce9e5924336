import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { View } from "../address/view";
import { listed } from "./listed";
import type { Scene } from "./scene";

/** What the page shows, in words. */
export function useTitle(view: View, scene: Scene): string {
  const { t, i18n } = useTranslation();
  if (view.around.length === 0) {
    return t(view.level === "PERSON" ? "network.whole.people" : "network.whole.countries");
  }
  const names = view.around.slice(0, 3).map((id) => nameIn(scene, id));
  const list = new Intl.ListFormat(i18n.language).format(names);
  const others = view.around.length - names.length;
  return t("network.around", { names: others ? `${list} +${others}` : list });
}

/** The title with its numbers, and beside it what can be taken away. */
export function Heading({
  view,
  scene,
  title,
  children,
}: {
  view: View;
  scene: Scene;
  title: string;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const level = view.level === "PERSON" ? "people" : "countries";
  const numbers = [
    t(`network.count.${level}`, { count: scene.nodes.length }),
    t("network.ties", { count: scene.ties.length }),
  ];
  return (
    <div className="heading">
      <h1>{title}</h1>
      <p className="muted">{listed(numbers, i18n.language)}</p>
      {children}
    </div>
  );
}

/** The name of a node, or of the country that nodes serve. */
function nameIn(scene: Scene, id: string): string {
  const node = scene.nodes.find((one) => one.id === id);
  return node?.name ?? scene.nodes.find(({ country }) => country?.id === id)?.country?.name ?? id;
}
