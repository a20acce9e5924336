// The one search box: a combobox as WAI-ARIA describes it, whose list is what was found.

import "./search.css";

import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";

import { pathOf, paths } from "../address/paths";
import { Failed } from "../parts/states";
import { Both, Name } from "../parts/text";
import { longest, useChoices, type Choice } from "./choices";
import { onAsk } from "./examples";
import { HitLine } from "./hit";
import { remember } from "./recent";

export function SearchBox() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { choices, current, error, again } = useChoices(text, open);
  const at = active < choices.length ? active : -1;

  const search = (next: string) => {
    setText(next);
    setActive(-1);
    setOpen(true);
  };
  useShortcuts(input, search);

  function pick(choice: Choice, inNetwork: boolean) {
    if (choice.kind === "example") {
      search(choice.text);
      input.current?.focus();
      return;
    }
    const node = choice.kind === "hit" ? choice.hit.node : choice.node;
    const path = inNetwork && hasNetwork(node) ? paths.network([node.id]) : pathOf(node);
    if (!path) return;
    remember(node);
    setOpen(false);
    setText("");
    setActive(-1);
    input.current?.blur(); // the page that opens takes the focus
    go(path);
  }

  function press(event: KeyboardEvent) {
    const move = moves[event.key];
    if (event.key === "Escape") {
      if (!open) setText("");
      setOpen(false);
      setActive(-1);
    } else if (event.key === "Enter") {
      // Without a choice the first is meant, if it is what the text finds.
      const choice = choices[at === -1 && current && text.trim() ? 0 : at];
      if (open && choice) pick(choice, event.shiftKey);
    } else if (move && (open || event.key.startsWith("Arrow"))) {
      const next = move(at, choices.length);
      if (next === null) return; // the key moves in the text
      setOpen(true);
      setActive(next);
    } else {
      return;
    }
    event.preventDefault();
  }

  const shown = open && (choices.length > 0 || text.trim() !== "");
  return (
    <div
      className="search"
      role="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        dir={text ? "auto" : undefined}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("search.placeholder")}
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        aria-keyshortcuts="/"
        value={text}
        onChange={(event) => search(event.target.value)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      <span className="unseen" role="status">
        {open &&
          current &&
          t(text.trim() ? "search.found" : "search.offered", { count: choices.length })}
      </span>
      <div className="popup" hidden={!shown}>
        <div role="listbox" id={`${id}list`} aria-label={t("search.list")}>
          {choices.map((choice, i) => (
            <div
              key={keyOf(choice)}
              id={`${id}${i}`}
              role="option"
              aria-selected={i === at}
              ref={i === at ? (option) => option?.scrollIntoView({ block: "nearest" }) : undefined}
              onMouseDown={(event) => event.preventDefault()} // keeps the focus in the box
              onClick={(event) => pick(choice, event.shiftKey)}
            >
              <Line choice={choice} />
            </div>
          ))}
        </div>
        {error && <Failed error={error} again={again} />}
        {!error && choices.length === 0 && (
          <p className="nothing">{current ? t("search.nothing") : t("state.loading")}</p>
        )}
        <p className="hint">{t("search.hint")}</p>
      </div>
    </div>
  );
}

function Line({ choice }: { choice: Choice }) {
  const { t } = useTranslation();
  switch (choice.kind) {
    case "hit":
      return <HitLine hit={choice.hit} />;
    case "recent":
      return (
        <>
          <span className="hit-name">
            <Both name={choice.node.name} original={choice.node.original} />
          </span>
          <span className="hit-facts">{t("search.recent")}</span>
        </>
      );
    case "example":
      return (
        <>
          <span className="hit-name">
            <Name>{choice.text}</Name>
          </span>
          <span className="hit-facts">{t("search.example")}</span>
        </>
      );
  }
}

/** Where a key moves among so many choices; null: it moves in the text instead. */
const moves: Record<string, (at: number, size: number) => number | null> = {
  ArrowDown: (at, size) => (at + 1 < size ? at + 1 : size ? 0 : -1),
  ArrowUp: (at, size) => (at > 0 ? at - 1 : size - 1),
  Home: (at) => (at === -1 ? null : 0),
  End: (at, size) => (at === -1 ? null : size - 1),
};

/** People and countries are what a network is drawn of. */
const hasNetwork = ({ __typename }: { __typename: string }) =>
  __typename === "Person" || __typename === "Country";

function keyOf(choice: Choice): string {
  if (choice.kind === "example") return `example ${choice.text}`;
  const { __typename, id } = choice.kind === "hit" ? choice.hit.node : choice.node;
  return `${choice.kind} ${__typename} ${id}`;
}

/** "/" goes to the box, unless it is being typed; examples elsewhere on the page fill it. */
function useShortcuts(
  input: React.RefObject<HTMLInputElement | null>,
  search: (text: string) => void,
) {
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => {
      const typing = (event.target as Element | null)?.closest(
        "input, select, textarea, [contenteditable]",
      );
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", listener);
    const stop = onAsk((text) => {
      latest.current(text);
      input.current?.focus();
    });
    return () => {
      window.removeEventListener("keydown", listener);
      stop();
    };
  }, [input]);
}
