// Beside the picture: what is selected.

import type { View } from "../../address/view";
import type { Actions } from "../actions";
import type { Scene } from "../scene";
import { Chain } from "./chain";
import { One } from "./one";
import { Several } from "./several";
import { Two } from "./two";

export interface PanelProps {
  view: View;
  scene: Scene;
  actions: Actions;
}

/** Whether there is something to show: a panel without is none. */
export function hasPanel(view: View, scene: Scene): boolean {
  const shown = new Set(scene.nodes.map(({ id }) => id));
  return view.path !== null || view.selected.some((id) => shown.has(id));
}

export function Panel(props: PanelProps) {
  const { view, scene } = props;
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const nodes = view.selected.flatMap((id) => byId.get(id) ?? []);
  const [a, b] = nodes;
  if (view.path) return <Chain path={view.path} {...props} />;
  if (!a) return null;
  if (!b) return <One key={a.id} node={a} {...props} />;
  return nodes.length === 2 ? <Two a={a} b={b} {...props} /> : <Several nodes={nodes} {...props} />;
}
