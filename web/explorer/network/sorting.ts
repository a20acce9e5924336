// The order of rows in a table.

export interface Column<Row> {
  key: string;
  /** What the column is sorted by; null comes last either way. */
  value: (row: Row) => string | number | null;
}

export interface Order {
  key: string;
  down: boolean;
}

/** Rows in an order; equal ones stay as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order,
  tongue: string,
): Row[] {
  const column = columns.find(({ key }) => key === order.key);
  if (!column) return [...rows];
  const { compare } = new Intl.Collator(tongue, { numeric: true });
  const sign = order.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign *
      (typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y)))
    );
  });
}

/** The order after a click on a column: the other way round, or its first one. */
export function clicked(order: Order, key: string, numbers: boolean): Order {
  return order.key === key ? { key, down: !order.down } : { key, down: numbers };
}
