// The rows of an answer, sortable; only those in sight are in the page.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Answer } from "./answer";
import { compare, things, ValueText } from "./value";

interface Order {
  column: number;
  descending: boolean;
}

export function Table({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<Order | null>(null);
  const all = useMemo(() => things(answer), [answer]);
  const rows = useMemo(() => {
    if (!order) return answer.rows;
    const { column, descending } = order;
    return [...answer.rows].sort(
      (a, b) => (descending ? -1 : 1) * compare(a[column] ?? null, b[column] ?? null, all),
    );
  }, [answer, order, all]);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions aren't passed on
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 20,
  });
  const seen = virtual.getVirtualItems();
  const above = seen[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const sort = (column: number) =>
    setOrder((now) => ({ column, descending: now?.column === column && !now.descending }));
  const sorted = (column: number) =>
    order?.column !== column ? "none" : order.descending ? "descending" : "ascending";

  return (
    <div className="rows" ref={scroller} role="region" aria-label={t("console.rows")} tabIndex={0}>
      <table aria-rowcount={rows.length + 1} dir="ltr">
        <thead>
          <tr>
            {answer.columns.map((name, column) => (
              <th key={column} scope="col" aria-sort={sorted(column)}>
                <button type="button" onClick={() => sort(column)}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="gap" style={{ blockSize: above }} aria-hidden />
          {seen.map((item) => (
            <tr
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              aria-rowindex={item.index + 2}
            >
              {rows[item.index]?.map((value, column) => (
                <td key={column} className={typeof value === "number" ? "number" : undefined}>
                  <ValueText value={value} all={all} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="gap" style={{ blockSize: below }} aria-hidden />
        </tbody>
      </table>
    </div>
  );
}
