// Whom a person or a country met, most meetings first, a page at a time.

import type { ComponentProps } from "react";

import { paths } from "../address/paths";
import type { Connection } from "../api/pages";
import { More } from "../parts/more";
import { Ties, type Tie } from "../parts/table";
import { Section } from "./frame";

interface Page extends Connection {
  edges: {
    count: number;
    oldest: { nodes: { date: string | null }[] };
    newest: { nodes: { date: string | null }[] };
    node: Tie["node"] & { country?: { name: string } | null };
  }[];
}

interface Props {
  id: string;
  title: string;
  note: string;
  list: ComponentProps<typeof More<Page>>["list"];
}

export function Met({ id, title, note, list }: Props) {
  return (
    <Section title={title} note={note}>
      <More list={list} size={({ edges }) => edges.length}>
        {(pages) => (
          <Ties
            caption={title}
            ties={pages.flatMap(({ edges }) =>
              edges.map(({ node, count, oldest, newest }) => ({
                node,
                beside: node.country?.name,
                meetings: count,
                first: oldest.nodes[0]?.date ?? null,
                last: newest.nodes[0]?.date ?? null,
                href: paths.between(id, node.id),
              })),
            )}
          />
        )}
      </More>
    </Section>
  );
}
