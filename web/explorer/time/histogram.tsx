// Meetings over time, and the period that a visitor chose of it.
//
// Time runs from left to right in Urdu, too: numbers, years among them, are written that
// way in Urdu text, and Urdu school books draw number lines and graphs so. Labels keep
// their own direction, and the controls around the chart follow the page.

import "./time.css";

import { scaleLinear } from "d3-scale";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { TimelineDocument, type MeetingWhere, type Period } from "../api/gen";
import { Failed } from "../parts/states";
import { barsOf, type Bars } from "./bars";
import { Chart } from "./chart";
import { Controls } from "./controls";
import { useWidth } from "./width";

export interface HistogramProps {
  /** Which meetings; all if absent. A period in it would hide the rest of time. */
  where?: MeetingWhere;
  /** The chosen period; null: all of time. */
  period: Period | null;
  onPeriod: (period: Period | null) => void;
  /** Planned and cancelled meetings aren't counted: right beside drawings of who met. */
  heldOnly?: boolean;
  /** What the chart is called, where a page has two. */
  label?: string;
  /** Whether it can move by itself through time. */
  playable?: boolean;
}

export function Histogram(props: HistogramProps) {
  const { where, heldOnly = false, label } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const result = useAnswer(
    TimelineDocument,
    {
      held: having(where, ["HELD"]),
      other: having(where, ["PLANNED", "CANCELLED"]),
      withOther: !heldOnly,
    },
    { placeholderData: (last) => last },
  );
  const bars = useMemo(
    () => barsOf(result.data?.held ?? [], result.data?.other ?? [], width),
    [result.data, width],
  );
  return (
    <section className="histogram" aria-label={label ?? t("time.label")}>
      <div ref={box} className="width" />
      {result.isError ? (
        <Failed error={result.error} again={() => void result.refetch()} />
      ) : bars && width > 0 ? (
        <Dated {...props} bars={bars} width={width} />
      ) : (
        <p className="nothing" role="status">
          {result.isPending || width === 0 ? t("state.loading") : t("time.none")}
        </p>
      )}
    </section>
  );
}

/** The chart, once there are dates to show. */
function Dated({
  bars,
  width,
  period,
  onPeriod,
  playable = true,
}: HistogramProps & { bars: Bars; width: number }) {
  const scale = useMemo(
    () =>
      scaleLinear()
        .domain([...bars.all])
        .range([0, width]),
    [bars, width],
  );
  return (
    <>
      <Controls bars={bars} period={period} onPeriod={onPeriod} playable={playable} />
      <Chart bars={bars} scale={scale} period={period} onPeriod={onPeriod} />
    </>
  );
}

function having(where: MeetingWhere | undefined, status: ("HELD" | "PLANNED" | "CANCELLED")[]) {
  const condition: MeetingWhere = { status: { in: status } };
  return where ? { and: [where, condition] } : condition;
}
