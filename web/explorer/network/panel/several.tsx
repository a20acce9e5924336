// Several selected nodes: what connects them, and what can be done to all.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { meetingWhere } from "../../address/view";
import { useAnswer } from "../../api/ask";
import { CountriesThatMetAllDocument, PeopleWhoMetAllDocument } from "../../api/gen";
import { Answered, Empty } from "../../parts/states";
import { Name } from "../../parts/text";
import { asLanguage } from "../../words";
import type { SceneNode } from "../scene";
import type { PanelProps } from "./panel";

export function Several({ nodes, ...props }: PanelProps & { nodes: readonly SceneNode[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("network.selected", { count: nodes.length })}</h2>
      <ul className="ties">
        {nodes.slice(0, 20).map(({ id, name, meetings }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => props.actions.select([id])}>
              <Name>{name}</Name>
            </button>
            <span>{t("network.meetings", { count: meetings })}</span>
          </li>
        ))}
      </ul>
      {nodes.length > 20 && (
        <p className="muted">{t("network.more", { count: nodes.length - 20 })}</p>
      )}
      <TogetherDoing {...props} />
      {nodes.length <= 10 && <Common {...props} />}
    </>
  );
}

export function TogetherDoing({ view, actions }: PanelProps) {
  const { t } = useTranslation();
  const { selected } = view;
  return (
    <p className="doing">
      <button type="button" onClick={() => actions.hide(selected)}>
        {t("network.hideAll")}
      </button>
      <button type="button" onClick={() => actions.keepOnly(selected)}>
        {t("network.keepOnly")}
      </button>
      <button type="button" onClick={() => actions.pin(selected)}>
        {t("network.pinAll")}
      </button>
      <button type="button" onClick={() => actions.centre(selected, view.level)}>
        {t("network.centreAll")}
      </button>
    </p>
  );
}

/** Who met every one of the selected: asked for on demand. */
export function Common(props: PanelProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState("");
  const key = props.view.selected.join(",");
  if (asked !== key) {
    return (
      <p className="doing">
        <button type="button" onClick={() => setAsked(key)}>
          {t("network.connects.find")}
        </button>
      </p>
    );
  }
  return props.view.level === "PERSON" ? (
    <CommonPeople {...props} />
  ) : (
    <CommonCountries {...props} />
  );
}

/** Each of the selected is among those met, at meetings that the filters let through. */
const metAll = ({ view }: PanelProps) => ({
  and: view.selected.map((id) => ({
    met: { some: { node: { id: { eq: id } }, meetings: { some: meetingWhere(view) } } },
  })),
});

function CommonPeople(props: PanelProps) {
  const { i18n } = useTranslation();
  const result = useAnswer(PeopleWhoMetAllDocument, {
    where: metAll(props),
    language: asLanguage(i18n.language),
  });
  return (
    <Answered result={result}>
      {({ people }) => (
        <Found total={people?.totalCount ?? 0} nodes={people?.nodes ?? []} {...props} />
      )}
    </Answered>
  );
}

function CommonCountries(props: PanelProps) {
  const { i18n } = useTranslation();
  const result = useAnswer(CountriesThatMetAllDocument, {
    where: metAll(props),
    language: asLanguage(i18n.language),
  });
  return (
    <Answered result={result}>
      {({ countries }) => (
        <Found total={countries?.totalCount ?? 0} nodes={countries?.nodes ?? []} {...props} />
      )}
    </Answered>
  );
}

function Found({
  total,
  nodes,
  scene,
  actions,
}: PanelProps & { total: number; nodes: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const shown = new Set(scene.nodes.map(({ id }) => id));
  const missing = nodes.filter(({ id }) => !shown.has(id)).map(({ id }) => id);
  if (!nodes.length) return <Empty>{t("network.connects.nobody")}</Empty>;
  return (
    <section>
      <h3>{t("network.connects.title", { count: total })}</h3>
      {missing.length > 0 && (
        <button type="button" onClick={() => actions.add(missing)}>
          {t("network.connects.show", { count: missing.length })}
        </button>
      )}
      <ul className="names">
        {nodes.map(({ id, name }) => (
          <li key={id}>
            <Name>{name}</Name>
          </li>
        ))}
      </ul>
      {total > nodes.length && (
        <p className="muted">{t("network.more", { count: total - nodes.length })}</p>
      )}
    </section>
  );
}
