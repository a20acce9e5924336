// The picture as part of the page, with a keyboard layer: arrows walk from node to node.

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { nextThatWay, type Way } from "./edges";
import type { Heard } from "./drawing";
import { listed } from "./listed";
import { Lasso } from "./lasso";
import { neighbours, type Scene, type SceneNode } from "./scene";
import type { Stage } from "./stage";

export interface CanvasProps {
  stage: Stage;
  scene: Scene;
  heard: Heard;
  focused: string | null;
  onFocus: (id: string | null) => void;
  /** Enter: open what the keyboard is on. */
  onOpen: (id: string) => void;
  onHide: (ids: string[]) => void;
  onUnable: (reason: string) => void;
  lasso: boolean;
  onLasso: (ids: string[], more: boolean) => void;
}

const ways: Record<string, Way> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function Canvas(props: CanvasProps) {
  const { stage, scene, focused } = props;
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    try {
      stage.attach(host.current, {
        node: (id, more) => latest.current.heard.node(id, more),
        tie: (id) => latest.current.heard.tie(id),
        ground: () => latest.current.heard.ground(),
        expand: (id) => latest.current.heard.expand(id),
        dragged: (id, place) => latest.current.heard.dragged(id, place),
      });
    } catch (error) {
      latest.current.onUnable(String(error));
    }
    return () => stage.detach();
  }, [stage]);

  useEffect(() => {
    const redraw = () => stage.redraw();
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("readout:theme", redraw);
    dark.addEventListener("change", redraw);
    return () => {
      window.removeEventListener("readout:theme", redraw);
      dark.removeEventListener("change", redraw);
    };
  }, [stage]);

  const said = useSaid(scene, focused);
  return (
    <>
      <div
        className="canvas"
        ref={host}
        role="application"
        tabIndex={0}
        aria-label={t("network.canvas.label", {
          people: scene.nodes.length,
          ties: scene.ties.length,
        })}
        aria-describedby="canvas-keys"
        onKeyDown={(event) => {
          if (onKey(event, latest.current)) event.preventDefault();
        }}
        onFocus={() => {
          if (!focused) props.onFocus(scene.nodes[0]?.id ?? null);
        }}
        onBlur={() => props.onFocus(null)}
      />
      <p id="canvas-keys" className="keys">
        {t("network.canvas.keys")}
      </p>
      <p className="unseen" role="status" aria-live="polite">
        {said}
      </p>
      {props.lasso && <Lasso stage={stage} onDone={props.onLasso} />}
    </>
  );
}

/** What a screen reader says of the node that the keyboard is on. */
function useSaid(scene: Scene, focused: string | null): string {
  const { t, i18n } = useTranslation();
  const node = scene.nodes.find(({ id }) => id === focused);
  if (!node) return "";
  const parts = [
    node.name,
    ...(node.kind === "Person" && node.country ? [node.country.name] : []),
    t("network.meetings", { count: node.meetings }),
    t("network.ties", { count: node.ties }),
  ];
  return listed(parts, i18n.language);
}

/** Whether the key means something here. */
function onKey(event: KeyboardEvent, props: CanvasProps): boolean {
  const { scene, stage, focused, heard } = props;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Home") {
    props.onFocus(scene.nodes[0]?.id ?? null);
    return true;
  }
  if (event.key === "Escape") {
    heard.ground();
    return true;
  }
  const node = scene.nodes.find(({ id }) => id === focused);
  if (!node) return false;
  const way = ways[event.key];
  if (way) {
    props.onFocus(walk(stage, scene, node, way) ?? node.id);
    return true;
  }
  switch (event.key) {
    case "Enter":
      props.onOpen(node.id);
      return true;
    case " ":
      heard.node(node.id, true);
      return true;
    case "+":
      heard.expand(node.id);
      return true;
    case "Delete":
      props.onFocus(neighbours(scene).get(node.id)?.[0]?.id ?? null);
      props.onHide([node.id]);
      return true;
    default:
      return false;
  }
}

/** The neighbour that lies that way; from a node without ties, any other node. */
function walk(stage: Stage, scene: Scene, from: SceneNode, way: Way): string | null {
  const { picture } = stage;
  if (!picture) return null;
  const near = neighbours(scene).get(from.id) ?? [];
  const ids = near.length ? near.map(({ id }) => id) : scene.nodes.map(({ id }) => id);
  const places = ids.map((id) => [id, picture.onScreen(id)] as const);
  return nextThatWay(picture.onScreen(from.id), places, way);
}

/** The node that the keyboard is on, as long as it is in the scene. */
export function useFocused(scene: Scene) {
  const [focused, setFocused] = useState<string | null>(null);
  const there = scene.nodes.some(({ id }) => id === focused);
  return [there ? focused : null, setFocused] as const;
}
