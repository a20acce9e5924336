// The row above the picture: what is asked, and how it is looked at.

import { useTranslation } from "react-i18next";

import { viewOf, type View } from "../address/view";
import { useAnswer } from "../api/ask";
import { TopicsDocument, type MeetingMode } from "../api/gen";
import type { Actions } from "./actions";

interface BarProps {
  view: View;
  actions: Actions;
}

/** What is asked. */
export function Question({ view, actions }: BarProps) {
  const { t } = useTranslation();
  const { change } = actions;
  return (
    <div className="group">
      <Choice
        label={t("network.bar.level")}
        value={view.level}
        options={[
          ["PERSON", t("network.bar.people")],
          ["COUNTRY", t("network.bar.countries")],
        ]}
        onChange={(level) => actions.centre(view.around, level as View["level"])}
      />
      {view.around.length > 0 && (
        <Choice
          label={t("network.bar.hops")}
          value={String(view.hops)}
          options={[1, 2, 3].map((hops) => [String(hops), t("network.bar.hop", { count: hops })])}
          onChange={(hops) => change((now) => ({ ...now, hops: Number(hops) }))}
        />
      )}
      <Topic view={view} actions={actions} />
      <Choice
        label={t("network.bar.mode")}
        value={view.mode ?? ""}
        options={[
          ["", t("network.bar.anyMode")],
          ["IN_PERSON", t("network.bar.inPerson")],
          ["CALL", t("network.bar.calls")],
        ]}
        onChange={(mode) =>
          change((now) => ({ ...now, mode: (mode || null) as MeetingMode | null }))
        }
      />
      {filtered(view) && (
        <button type="button" onClick={() => change((now) => ({ ...now, ...unfiltered }))}>
          {t("network.bar.clear")}
        </button>
      )}
    </div>
  );
}

const { period, topic, mode } = viewOf();
export const unfiltered = { period, topic, mode };

export const filtered = (view: View) =>
  Boolean(view.topic ?? view.mode ?? view.period.from ?? view.period.to);

function Topic({ view, actions }: BarProps) {
  const { t } = useTranslation();
  const { data } = useAnswer(TopicsDocument, { first: 100 });
  const topics = data?.topics?.nodes ?? [];
  const known = topics.some(({ id }) => id === view.topic);
  return (
    <Choice
      label={t("network.bar.topic")}
      value={view.topic ?? ""}
      options={[
        ["", t("network.bar.anyTopic")],
        ...(view.topic && !known ? [[view.topic, view.topic] as [string, string]] : []),
        ...topics.map(({ id, name }): [string, string] => [id, name]),
      ]}
      onChange={(id) => actions.change((now) => ({ ...now, topic: id || null }))}
    />
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  );
}

export interface LookProps extends BarProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  lasso: boolean;
  onLasso: (on: boolean) => void;
  onFit: () => void;
  onZoom: (by: "in" | "out") => void;
  onAgain: () => void;
}

/** How it is looked at. */
export function Look(props: LookProps) {
  const { view, actions } = props;
  const { t } = useTranslation();
  const graph = view.show === "graph";
  const show = (how: View["show"]) => actions.change((now) => ({ ...now, show: how }));
  return (
    <div className="group">
      <span className="pair">
        <button type="button" disabled={!props.canUndo} onClick={props.onUndo}>
          {t("network.bar.undo")}
        </button>
        <button type="button" disabled={!props.canRedo} onClick={props.onRedo}>
          {t("network.bar.redo")}
        </button>
      </span>
      <span className="pair">
        <button type="button" aria-pressed={graph} onClick={() => show("graph")}>
          {t("network.bar.graph")}
        </button>
        <button type="button" aria-pressed={!graph} onClick={() => show("table")}>
          {t("network.bar.table")}
        </button>
      </span>
      {graph && (
        <span className="pair">
          <button
            type="button"
            aria-label={t("network.bar.zoomIn")}
            onClick={() => props.onZoom("in")}
          >
            +
          </button>
          <button
            type="button"
            aria-label={t("network.bar.zoomOut")}
            onClick={() => props.onZoom("out")}
          >
            −
          </button>
          <button type="button" onClick={props.onFit}>
            {t("network.bar.fit")}
          </button>
          <button type="button" onClick={props.onAgain}>
            {t("network.bar.layout")}
          </button>
          <button
            type="button"
            aria-pressed={props.lasso}
            onClick={() => props.onLasso(!props.lasso)}
          >
            {t("network.bar.lasso")}
          </button>
        </span>
      )}
    </div>
  );
}
