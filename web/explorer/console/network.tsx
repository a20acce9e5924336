// The nodes and relationships of an answer, drawn as the network view draws people.

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Canvas } from "../network/canvas";
import { groupsOf } from "../network/colours";
import type { Heard } from "../network/drawing";
import { Stage } from "../network/stage";
import { Name } from "../parts/text";
import type { Answer, GraphNode } from "./answer";
import { sceneOf } from "./scene";
import { inText, nodeName, things } from "./value";

import "../network/network.css";

const none: ReadonlySet<string> = new Set();

export default function AnswerNetwork({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const scene = useMemo(() => sceneOf(answer), [answer]);
  const groups = useMemo(() => groupsOf(scene.nodes), [scene]);
  const [stage] = useState(
    () =>
      new Stage(
        "",
        () => {},
        () => {},
      ),
  );
  const [chosen, choose] = useState<string | null>(null);
  const [unable, setUnable] = useState<string | null>(null);

  useEffect(() => stage.show(scene, groups), [stage, scene, groups]);
  useEffect(() => {
    const selected = chosen ? new Set([chosen]) : none;
    stage.mark({ selected, pinned: none, focused: chosen, tie: null, chain: null });
  }, [stage, scene, chosen]);

  const heard: Heard = {
    node: choose,
    tie: () => {},
    ground: () => choose(null),
    expand: choose,
    dragged: () => {},
  };
  if (unable) {
    return (
      <div className="state failed" role="alert">
        <p>{t("network.unable")}</p>
        <p className="detail">{unable}</p>
      </div>
    );
  }
  const node = answer.graph.nodes.find(({ id }) => id === chosen);
  return (
    <div className="drawn">
      <p role="status">
        {t("console.drawn", { nodes: scene.nodes.length, edges: scene.ties.length })}
      </p>
      <div className="drawing">
        <Canvas
          stage={stage}
          scene={scene}
          heard={heard}
          focused={chosen}
          onFocus={choose}
          onOpen={choose}
          onHide={() => {}}
          onUnable={setUnable}
          lasso={false}
          onLasso={() => {}}
        />
      </div>
      <ul className="legend" aria-label={t("console.labels")}>
        {groups.map(({ country, name, count, colours }) => (
          <li key={country}>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden>
              <circle cx="5" cy="5" r="5" fill={colours[0]} />
            </svg>{" "}
            <code>{name}</code> {count}
          </li>
        ))}
      </ul>
      {node && <Properties node={node} answer={answer} />}
    </div>
  );
}

function Properties({ node, answer }: { node: GraphNode; answer: Answer }) {
  const all = useMemo(() => things(answer), [answer]);
  return (
    <section aria-label={nodeName(node)}>
      <h3>
        <Name>{nodeName(node)}</Name> <code>{node.labels.join(" ")}</code>
      </h3>
      <dl>
        {Object.entries(node.properties).map(([key, value]) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd>
              <Name>{inText(value, all)}</Name>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
