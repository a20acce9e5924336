// The two ends of the period, as sliders that arrow keys move.
//
// They let the pointer through: the brush below is what a mouse or a finger draws with.

import type { ScaleLinear } from "d3-scale";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { dateInWords } from "../parts/date";
import type { Bars } from "./bars";
import { clamp, monthText, yearText, type Range } from "./span";

interface Props {
  bars: Bars;
  scale: ScaleLinear<number, number>;
  range: Range | null;
  onRange: (range: Range) => void;
  height: number;
}

export function Handles({ bars, scale, range, onRange, height }: Props) {
  const { t } = useTranslation();
  const [from, end] = range ?? bars.all;
  const { unit, all } = bars;
  return (
    <>
      <Handle
        label={t("time.from")}
        at={from}
        shown={from}
        least={all[0]}
        most={end - unit}
        left={scale(from)}
        onMove={(to) => onRange([to, end])}
        {...{ unit, height }}
      />
      <Handle
        label={t("time.to")}
        at={end}
        shown={end - unit}
        least={from + unit}
        most={all[1]}
        left={scale(end)}
        onMove={(to) => onRange([from, to])}
        {...{ unit, height }}
      />
    </>
  );
}

interface HandleProps {
  label: string;
  at: number;
  shown: number; // the first month of the unit that the handle names
  least: number;
  most: number;
  unit: 1 | 12;
  left: number;
  height: number;
  onMove: (to: number) => void;
}

function Handle({ label, at, shown, least, most, unit, left, height, onMove }: HandleProps) {
  const { i18n } = useTranslation();
  const date = unit === 12 ? yearText(shown) : monthText(shown);
  const press = (event: KeyboardEvent) => {
    const to = target(event.key, { at, least, most, unit });
    if (to === null) return;
    event.preventDefault();
    if (to !== at) onMove(to);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="handle"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={dateInWords(date, i18n.language)}
      style={{ left: `${left}px`, height: `${height}px` }}
      onKeyDown={press}
    />
  );
}

type Ends = Pick<HandleProps, "at" | "least" | "most" | "unit">;

/** Where a key moves a handle; null for keys that don't. Right is later, in Urdu as well. */
function target(key: string, { at, least, most, unit }: Ends): number | null {
  const steps: Record<string, number> = {
    ArrowRight: unit,
    ArrowUp: unit,
    ArrowLeft: -unit,
    ArrowDown: -unit,
    PageUp: 12,
    PageDown: -12,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? null : clamp(at + step, least, most);
}
