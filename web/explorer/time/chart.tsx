// The bars, the band of those whose month isn't known, the brush, and its two handles.

import type { ScaleLinear } from "d3-scale";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Period } from "../api/gen";
import { dateInWords } from "../parts/date";
import { byYear, labelledYears, total, type Bar, type Bars } from "./bars";
import { useBrush } from "./brush";
import { Handles } from "./handles";
import { monthText, periodOf, rangeOf, snapped, yearText, type Range } from "./span";

const height = 44; // of the tallest bar
const band = 7; // of meetings whose month isn't known
const axis = 14;

interface Props {
  bars: Bars;
  scale: ScaleLinear<number, number>;
  period: Period | null;
  onPeriod: (period: Period | null) => void;
}

export function Chart({ bars, scale, period, onPeriod }: Props) {
  const group = useRef<SVGGElement>(null);
  const range = period ? rangeOf(period, bars.all) : null;
  const [pointed, setPointed] = useState<number | null>(null);
  const choose = (next: Range) => onPeriod(periodOf(snapped(next, bars.unit, bars.all)));
  useBrush(group, {
    scale,
    height: height + band,
    range,
    onDrawn: choose,
    onHit: (month) => {
      const at = Math.floor(month / bars.unit) * bars.unit;
      if (period) onPeriod(null);
      else choose([at, at + bars.unit]);
    },
  });
  const width = scale.range()[1] ?? 0;
  return (
    <div className="chart" dir="ltr">
      <svg
        width={width}
        height={height + band + axis}
        aria-hidden="true"
        onPointerMove={(event) => {
          const left = event.currentTarget.getBoundingClientRect().left;
          setPointed(Math.floor(scale.invert(event.clientX - left)));
        }}
        onPointerLeave={() => setPointed(null)}
      >
        {bars.bars.map((bar) => (
          <Column key={bar.at} bar={bar} bars={bars} scale={scale} range={range} />
        ))}
        {bars.loose.map((bar) => (
          <rect
            key={bar.at}
            className="loose"
            x={scale(bar.at) + 1}
            y={height + 2}
            width={scale(12) - scale(0) - 2}
            height={band - 3}
          />
        ))}
        <line className="base" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
        {labelledYears(bars.all, width).map((at) => (
          <text key={at} x={scale(at) + 1} y={height + band + axis - 3}>
            {yearText(at)}
          </text>
        ))}
        <g ref={group} />
      </svg>
      <Handles bars={bars} scale={scale} range={range} onRange={choose} height={height + band} />
      {pointed !== null && <Pointed month={pointed} bars={bars} at={scale(pointed) / width} />}
      <Table bars={bars} />
    </div>
  );
}

interface ColumnProps {
  bar: Bar;
  bars: Bars;
  scale: ScaleLinear<number, number>;
  range: Range | null;
}

/** Held meetings, and on top of them those that were or are only planned. */
function Column({ bar, bars, scale, range }: ColumnProps) {
  const x = scale(bar.at);
  const width = Math.max(1, scale(bar.at + bars.unit) - x - 1);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1, (count / bars.most) * height));
  const held = tall(bar.held);
  const other = tall(bar.other);
  const outside = range && (bar.at < range[0] || bar.at >= range[1]);
  return (
    <g className={outside ? "outside" : undefined}>
      <rect className="held" x={x} y={height - held} width={width} height={held} />
      <rect className="other" x={x} y={height - held - other} width={width} height={other} />
    </g>
  );
}

/** What is under the pointer, in words. */
function Pointed({ month, bars, at }: { month: number; bars: Bars; at: number }) {
  const { t, i18n } = useTranslation();
  const start = Math.floor(month / bars.unit) * bars.unit;
  const bar = bars.bars.find((one) => one.at === start);
  const year = bars.loose.find((one) => one.at === month - (month % 12));
  const date = bars.unit === 12 ? yearText(start) : monthText(start);
  return (
    <p className={at > 0.5 ? "pointed before" : "pointed"} dir="auto" aria-hidden="true">
      <strong>{dateInWords(date, i18n.language)}</strong>{" "}
      {t("time.held", { count: bar?.held ?? 0 })}
      {bar && bar.other > 0 && <>, {t("time.other", { count: bar.other })}</>}
      {year && (
        <span className="doubt">
          {" "}
          {t("time.loose", { count: total(year), year: yearText(year.at) })}
        </span>
      )}
    </p>
  );
}

/** The same for those who can't see it. */
function Table({ bars }: { bars: Bars }) {
  const { t } = useTranslation();
  return (
    <table className="unseen">
      <caption>{t("time.label")}</caption>
      <tbody>
        {byYear(bars).map((year) => (
          <tr key={year.at}>
            <th scope="row">{yearText(year.at)}</th>
            <td>{t("time.held", { count: year.held })}</td>
            <td>{year.other > 0 && t("time.other", { count: year.other })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
