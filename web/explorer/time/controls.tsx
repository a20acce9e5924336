// What stands above the chart: the period in words, how much is in it, play and clear.

import { useTranslation } from "react-i18next";

import type { Period } from "../api/gen";
import { dateInWords } from "../parts/date";
import { countIn, total, type Bars } from "./bars";
import { usePlay, wantsStillness } from "./play";
import { moved, periodOf, rangeOf, type Range } from "./span";

interface Props {
  bars: Bars;
  period: Period | null;
  onPeriod: (period: Period | null) => void;
  playable: boolean;
}

export function Controls({ bars, period, onPeriod, playable }: Props) {
  const { t, i18n } = useTranslation();
  const { certain, possible } = countIn(bars, period ? rangeOf(period, bars.all) : bars.all);
  const yearOnly = period ? 0 : bars.loose.reduce((sum, year) => sum + total(year), 0);
  const undated = period ? 0 : total(bars.undated);
  return (
    <div className="controls">
      <p className="period" role="status">
        <strong>{periodInWords(period ?? periodOf(bars.all), i18n.language)}</strong>{" "}
        <span className="count">{t("time.meetings", { count: certain + possible })}</span>
        {possible > 0 && <span className="doubt"> {t("time.possible", { count: possible })}</span>}
        {yearOnly > 0 && <span className="doubt"> {t("time.yearOnly", { count: yearOnly })}</span>}
        {undated > 0 && <span className="doubt"> {t("time.undated", { count: undated })}</span>}
      </p>
      {playable && <PlayButton bars={bars} period={period} onPeriod={onPeriod} />}
      {period && (
        <button type="button" className="small" onClick={() => onPeriod(null)}>
          {t("time.all")}
        </button>
      )}
    </div>
  );
}

function PlayButton({ bars, period, onPeriod }: Omit<Props, "playable">) {
  const { t } = useTranslation();
  const { playing, toggle } = usePlay(() => {
    const next = period ? ahead(rangeOf(period, bars.all), bars) : start(bars.all);
    if (next) onPeriod(periodOf(next));
    return next !== null && moved(next, 1, bars.all) !== null;
  });
  const stuck = !playing && period !== null && !ahead(rangeOf(period, bars.all), bars);
  return (
    <button type="button" className="small" onClick={toggle} disabled={stuck}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {playing ? <path d="M1 1h3v8h-3zM6 1h3v8h-3z" /> : <path d="M2 1l7 4l-7 4z" />}
      </svg>
      {playing ? t("time.stop") : wantsStillness() ? t("time.step") : t("time.play")}
    </button>
  );
}

/** Where play begins when nothing is chosen: the first year. */
const start = ([from, end]: Range): Range => [from, Math.min(from + 12, end)];

/** A window moves by a quarter of itself, so that each picture shares most with the last. */
function ahead(range: Range, { unit, all }: Bars): Range | null {
  const quarter = Math.round((range[1] - range[0]) / 4 / unit) * unit;
  return moved(range, Math.max(unit, quarter), all);
}

/** "2019", "March 2019 – June 2020": as exact as it was chosen. */
export function periodInWords({ from, to }: Period, tongue: string): string {
  const ends = [from, to].map((date) => (date ? dateInWords(date, tongue) : "…"));
  return ends[0] === ends[1] ? (ends[0] ?? "") : ends.join(" – ");
}
