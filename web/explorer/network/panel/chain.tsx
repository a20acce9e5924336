// A chain of people who met, hop by hop, with the meetings behind each.

import { useTranslation } from "react-i18next";

import type { View } from "../../address/view";
import { useAnswer } from "../../api/ask";
import { ChainDocument } from "../../api/gen";
import { Answered, Empty } from "../../parts/states";
import { Name } from "../../parts/text";
import { asLanguage } from "../../words";
import { chainOf } from "../data";
import { tieId } from "../scene";
import { Meetings } from "./meetings";
import type { PanelProps } from "./panel";

type Path = NonNullable<View["path"]>;

function useChain(view: View, path: Path) {
  const { i18n } = useTranslation();
  return useAnswer(ChainDocument, chainOf(view, path, asLanguage(i18n.language)));
}

/** The chain of a view as marks for the drawing. */
export function useChainMarks(view: View) {
  const { path } = view;
  const { i18n } = useTranslation();
  const asked = path ?? { from: "", to: "", inTimeOrder: false };
  const { data } = useAnswer(ChainDocument, chainOf(view, asked, asLanguage(i18n.language)), {
    enabled: path !== null,
  });
  if (!path || !data?.path) return null;
  return {
    nodes: new Set(data.path.people.map(({ id }) => id)),
    ties: new Set(data.path.steps.map(({ from, to }) => tieId(from.id, to.id))),
  };
}

export function Chain({ path, ...props }: PanelProps & { path: Path }) {
  const { t } = useTranslation();
  const { view, scene, actions } = props;
  const result = useChain(view, path);
  const shown = new Set(scene.nodes.map(({ id }) => id));
  return (
    <>
      <Answered result={result}>
        {({ path: chain }) => {
          if (!chain) return <Empty>{t("network.chain.none")}</Empty>;
          const names = new Map(chain.people.map(({ id, name }) => [id, name]));
          const missing = chain.people.map(({ id }) => id).filter((id) => !shown.has(id));
          return (
            <>
              <h2>{t("network.chain.title", { count: chain.hops })}</h2>
              <p className="muted">
                {path.inTimeOrder ? t("network.chain.inOrder") : t("network.chain.anyOrder")}
              </p>
              {missing.length > 0 && (
                <button type="button" onClick={() => actions.add(missing)}>
                  {t("network.connects.show", { count: missing.length })}
                </button>
              )}
              <ol className="hops">
                {chain.steps.map(({ from, to, meetings }) => (
                  <li key={from.id}>
                    <h3>
                      <Name>{names.get(from.id) ?? from.id}</Name> –{" "}
                      <Name>{names.get(to.id) ?? to.id}</Name>
                    </h3>
                    <Meetings meetings={meetings} />
                  </li>
                ))}
              </ol>
            </>
          );
        }}
      </Answered>
      <p className="doing">
        <button type="button" onClick={() => actions.chain(path.from, path.to, !path.inTimeOrder)}>
          {path.inTimeOrder ? t("network.chain.find") : t("network.chain.findInOrder")}
        </button>
        <button type="button" onClick={() => actions.change((one) => ({ ...one, path: null }))}>
          {t("network.chain.end")}
        </button>
      </p>
    </>
  );
}
