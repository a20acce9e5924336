// The search box of the header.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";

import { pathOf, paths } from "../address/paths";
import { onAsk } from "./examples";
import { Lookup, type LookupHandle } from "./lookup";

export function SearchBox() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const lookup = useRef<LookupHandle>(null);
  useShortcuts(lookup);
  return (
    <Lookup
      ref={lookup}
      label={t("search.label")}
      placeholder={t("search.placeholder")}
      hint={t("search.hint")}
      shortcut="/"
      onPick={(node, inNetwork) => {
        const path = inNetwork && hasNetwork(node) ? paths.network([node.id]) : pathOf(node);
        if (path) go(path);
      }}
    />
  );
}

/** People and countries are what a network is drawn of. */
const hasNetwork = ({ __typename }: { __typename: string }) =>
  __typename === "Person" || __typename === "Country";

/** "/" goes to the box, unless it is being typed; examples elsewhere on the page fill it. */
function useShortcuts(lookup: React.RefObject<LookupHandle | null>) {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.closest(
        "input, select, textarea, [contenteditable]",
      );
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      lookup.current?.focus();
    };
    window.addEventListener("keydown", listener);
    const stop = onAsk((text) => lookup.current?.search(text));
    return () => {
      window.removeEventListener("keydown", listener);
      stop();
    };
  }, [lookup]);
}
