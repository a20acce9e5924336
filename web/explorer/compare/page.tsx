// What changed between two times: ties gained, lost, grown and shrunk.

import "../style/wide.css";
import "./compare.css";

import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";

import { useAnswer } from "../api/ask";
import { CompareDocument, SpanDocument, type NetworkLevel } from "../api/gen";
import { Answered, Empty } from "../parts/states";
import { TakeMenu } from "../take/menu";
import { periodInWords } from "../time/controls";
import { Histogram } from "../time/histogram";
import { asLanguage } from "../words";
import { Around } from "./around";
import { Changes } from "./changes";
import { overlapping, paramsOf, presetsOf, viewOf, type Preset, type View } from "./view";

export default function ComparePage() {
  const { t } = useTranslation();
  const span = useAnswer(SpanDocument, {});
  return (
    <div className="page wide compare">
      <Answered result={span}>
        {(ends) => {
          const [first, last] = [ends.first, ends.last].map((end) => end?.nodes[0]?.date);
          const presets = first && last ? presetsOf(first, last) : [];
          const [preset] = presets;
          return preset ? (
            <Comparison presets={presets} preset={preset} />
          ) : (
            <Empty>{t("compare.short")}</Empty>
          );
        }}
      </Answered>
    </div>
  );
}

function Comparison({ presets, preset }: { presets: Preset[]; preset: Preset }) {
  const { t, i18n } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { times, ...rest } = viewOf(params);
  const view: View = { ...(times ?? preset), ...rest };
  const change = (part: Partial<View>) =>
    setParams(paramsOf({ ...view, ...part }), { replace: true });
  const variables = {
    before: view.before,
    after: view.after,
    level: view.level,
    language: asLanguage(i18n.language),
    ...(view.around && { around: [view.around] }),
  };
  const result = useAnswer(CompareDocument, variables);
  const words = (period: View["before"]) => periodInWords(period, i18n.language);
  const title = `${words(view.before)} | ${words(view.after)}`;
  return (
    <>
      <div className="titled">
        <h1>{t("compare.title")}</h1>
        <label>
          {t("compare.level")}{" "}
          <select
            value={view.level}
            onChange={(event) => change({ level: event.target.value as NetworkLevel })}
          >
            <option value="PERSON">{t("compare.people")}</option>
            <option value="COUNTRY">{t("compare.countries")}</option>
          </select>
        </label>
        <TakeMenu title={title} question={{ document: CompareDocument, variables }} />
      </div>
      <Around id={view.around} onAround={(around) => change({ around })} />
      <p className="presets" role="group" aria-label={t("compare.presets")}>
        {presets.map((one) => {
          const name = `${words(one.before)} | ${words(one.after)}`;
          return (
            <button
              key={name}
              type="button"
              className="small"
              aria-pressed={name === title}
              onClick={() => change(one)}
            >
              <bdi>{name}</bdi>
            </button>
          );
        })}
      </p>
      <div className="times">
        {(["before", "after"] as const).map((time) => (
          <div key={time}>
            <h2>{t(`compare.${time}`)}</h2>
            <Histogram
              heldOnly
              playable={false}
              label={t(`compare.${time}`)}
              period={view[time]}
              // All of time compares with nothing: back to what the page begins with.
              onPeriod={(period) => change({ [time]: period ?? preset[time] })}
            />
          </div>
        ))}
      </div>
      {overlapping(view.before, view.after) && <p className="note">{t("compare.overlap")}</p>}
      <Answered result={result}>
        {({ networkChange }) =>
          networkChange ? <Changes change={networkChange} /> : <Empty>{t("compare.none")}</Empty>
        }
      </Answered>
    </>
  );
}
