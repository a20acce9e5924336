// Links to the pages of things, and to the sources.

import { Link } from "wouter";

import { pathOf } from "../address/paths";
import { Both, Name } from "./text";

interface Node {
  __typename: string;
  id: string;
  name: string;
  original?: string;
}

/** The name, as a link to its page; with the form of the records behind it if asked for. */
export function EntityLink({ node, both = false }: { node: Node; both?: boolean }) {
  const original = node.original ?? node.name;
  const text = both ? <Both name={node.name} original={original} /> : <Name>{node.name}</Name>;
  const path = pathOf(node);
  if (!path) return text;
  return (
    <Link href={path} title={!both && original !== node.name ? original : undefined}>
      {text}
    </Link>
  );
}

/** An article on the web. What isn't an address of the web is shown, but not linked. */
export function SourceLink({ url, children }: { url: string | null; children: string }) {
  if (!url || !/^https?:\/\//.test(url)) return <Name>{children}</Name>;
  return (
    <a href={url} rel="noopener noreferrer external">
      <Name>{children}</Name>
    </a>
  );
}
