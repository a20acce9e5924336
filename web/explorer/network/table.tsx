// The same nodes and ties as tables: what the picture is for eyes, this is for keyboards,
// screen readers and exact numbers. Selection and filters are the picture's own.

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { View } from "../address/view";
import { PartialDate } from "../parts/date";
import { Name } from "../parts/text";
import { selectedTie, type Actions } from "./actions";
import type { Scene, SceneNode, Tie } from "./scene";
import { clicked, sorted, type Column, type Order } from "./sorting";

export interface TableProps {
  scene: Scene;
  view: View;
  actions: Actions;
}

export function Tables(props: TableProps) {
  const { t } = useTranslation();
  const [ties, setTies] = useState(false);
  const { nodes, ties: all } = props.scene;
  const people = props.view.level === "PERSON";
  return (
    <div className="tables">
      <p className="pair">
        <button type="button" aria-pressed={!ties} onClick={() => setTies(false)}>
          {t(people ? "network.bar.people" : "network.bar.countries")} ({nodes.length})
        </button>
        <button type="button" aria-pressed={ties} onClick={() => setTies(true)}>
          {t("network.table.ties")} ({all.length})
        </button>
      </p>
      {ties ? <TieTable {...props} /> : <NodeTable {...props} />}
    </div>
  );
}

interface Shown<Row> extends Column<Row> {
  title: string;
  numbers: boolean;
  cell: (row: Row) => ReactNode;
}

function NodeTable({ scene, view, actions }: TableProps) {
  const { t } = useTranslation();
  const selected = new Set(view.selected);
  const columns: Shown<SceneNode>[] = [
    {
      key: "name",
      title: t("network.table.name"),
      numbers: false,
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <button type="button" className="link" onClick={() => actions.toggle(id, false)}>
          <Name>{name}</Name>
        </button>
      ),
    },
    {
      key: "country",
      title: t("network.country"),
      numbers: false,
      value: ({ country }) => country?.name ?? null,
      cell: ({ country }) => country && <Name>{country.name}</Name>,
    },
    {
      key: "meetings",
      title: t("network.table.meetings"),
      numbers: true,
      value: ({ meetings }) => meetings,
      cell: ({ meetings }) => meetings,
    },
    {
      key: "ties",
      title: t("network.table.ties"),
      numbers: true,
      value: ({ ties }) => ties,
      cell: ({ ties }) => ties,
    },
  ];
  return (
    <Table
      label={t("network.table.nodesLabel")}
      rows={scene.nodes}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      isSelected={({ id }) => selected.has(id)}
      onToggle={({ id }) => actions.toggle(id, true)}
    />
  );
}

function TieTable({ scene, view, actions }: TableProps) {
  const { t } = useTranslation();
  const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const selected = selectedTie(view, scene);
  const end = (key: "source" | "target"): Shown<Tie> => ({
    key,
    title: t(`network.table.${key}`),
    numbers: false,
    value: (tie) => nameOf(tie[key]),
    cell: (tie) => (
      <button type="button" className="link" onClick={() => actions.selectTie(tie.id)}>
        <Name>{nameOf(tie[key])}</Name>
      </button>
    ),
  });
  const day = (key: "first" | "last"): Shown<Tie> => ({
    key,
    title: t(`network.table.${key}`),
    numbers: true,
    value: (tie) => tie[key],
    cell: (tie) => <PartialDate date={tie[key]} />,
  });
  const columns: Shown<Tie>[] = [
    end("source"),
    end("target"),
    {
      key: "meetings",
      title: t("network.table.meetings"),
      numbers: true,
      value: ({ meetings }) => meetings,
      cell: ({ meetings }) => meetings,
    },
    day("first"),
    day("last"),
  ];
  return (
    <Table
      label={t("network.table.tiesLabel")}
      rows={scene.ties}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ source, target }) => `${nameOf(source)} – ${nameOf(target)}`}
      isSelected={({ id }) => id === selected}
      onToggle={({ id }) => (id === selected ? actions.select([]) : actions.selectTie(id))}
    />
  );
}

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Shown<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  isSelected: (row: Row) => boolean;
  onToggle: (row: Row) => void;
}

/** A table of which only the rows in sight exist. */
function Table<Row>({ label, rows, columns, idOf, nameOf, isSelected, onToggle }: Props<Row>) {
  "use no memo"; // the virtualizer's methods answer differently at each call
  const { t, i18n } = useTranslation();
  const [order, setOrder] = useState<Order>({ key: "meetings", down: true });
  const scroller = useRef<HTMLDivElement>(null);
  const inOrder = sorted(rows, columns, order, i18n.language);
  // eslint-disable-next-line react-hooks/incompatible-library -- see "use no memo"
  const virtual = useVirtualizer({
    count: inOrder.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (i18n.language === "ur" ? 48 : 38),
    overscan: 12,
  });
  return (
    <div className="scroller" ref={scroller} tabIndex={0} role="group" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <div role="rowgroup" className="head">
          <div role="row" aria-rowindex={1} className="row" data-columns={columns.length}>
            <span role="columnheader" className="check">
              <span className="unseen">{t("network.table.select")}</span>
            </span>
            {columns.map(({ key, title, numbers }) => (
              <span
                key={key}
                role="columnheader"
                className={numbers ? "number" : ""}
                aria-sort={order.key !== key ? "none" : order.down ? "descending" : "ascending"}
              >
                <button
                  type="button"
                  className="link"
                  onClick={() => setOrder(clicked(order, key, numbers))}
                >
                  {title}
                  <span aria-hidden="true" className="arrow">
                    {order.key === key ? (order.down ? "▼" : "▲") : ""}
                  </span>
                </button>
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = inOrder[index];
            return (
              row && (
                <div
                  key={idOf(row)}
                  role="row"
                  aria-rowindex={index + 2}
                  className={isSelected(row) ? "row body selected" : "row body"}
                  data-columns={columns.length}
                  style={{ transform: `translateY(${start}px)`, blockSize: size }}
                >
                  <span role="cell" className="check">
                    <input
                      type="checkbox"
                      aria-label={t("network.table.selectOne", { name: nameOf(row) })}
                      checked={isSelected(row)}
                      onChange={() => onToggle(row)}
                    />
                  </span>
                  {columns.map(({ key, numbers, cell }) => (
                    <span key={key} role="cell" className={numbers ? "number" : ""}>
                      {cell(row)}
                    </span>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
