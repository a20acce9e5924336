// What the pages of things have in common.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";

import { paths } from "../address/paths";
import { Name } from "../parts/text";

/** A part of a page; none where there is nothing to show. */
export function Section({
  title,
  count,
  note,
  children,
}: {
  title: string;
  /** How many, where it is known at once. */
  count?: number;
  note?: string;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="note">{note}</p>}
      {children}
    </section>
  );
}

/** How much of a list is shown, where that isn't all. */
export function Cut({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation();
  if (shown === total) return null;
  return <p className="note">{t("pages.shown", { shown, count: total })}</p>;
}

/** The other forms of a name, each in its own script. */
export function Names({ names, shown }: { names: readonly string[]; shown: readonly string[] }) {
  const { t } = useTranslation();
  const others = names.filter((name) => !shown.includes(name));
  if (others.length === 0) return null;
  return (
    <ul className="names" aria-label={t("pages.alsoNamed")}>
      {others.map((name) => (
        <li key={name}>
          <Name>{name}</Name>
        </li>
      ))}
    </ul>
  );
}

export function NetworkLink({ id }: { id: string }) {
  const { t } = useTranslation();
  return <Link href={paths.network([id])}>{t("pages.inNetwork")}</Link>;
}

export function Wikidata({ item }: { item: string | null }) {
  if (!item) return null;
  return (
    <a href={`https://www.wikidata.org/wiki/${item}`} rel="noopener noreferrer external">
      <bdi dir="ltr">Wikidata {item}</bdi>
    </a>
  );
}
