// A box to look somebody or something up by name: a combobox as WAI-ARIA describes it, whose
// list is what was found.

import "./search.css";

import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";

import type { EntityKind } from "../api/gen";
import { Failed } from "../parts/states";
import { Both, Name } from "../parts/text";
import { longest, useChoices, type Choice } from "./choices";
import { HitLine } from "./hit";
import { remember, type Recent } from "./recent";

/** What others can do to the box. */
export interface LookupHandle {
  focus: () => void;
  /** Looks a text up. */
  search: (text: string) => void;
}

interface Props {
  label: string;
  placeholder: string;
  /** Only these; all that can be searched if absent. */
  kinds?: readonly EntityKind[];
  /** What keys do, below the list. */
  hint?: string;
  /** The key that leads to the box, shown in it. */
  shortcut?: string;
  onPick: (node: Recent, withShift: boolean) => void;
  ref?: Ref<LookupHandle>;
}

export function Lookup({ label, placeholder, kinds, hint, shortcut, onPick, ref }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { choices, current, error, again } = useChoices(text, open, kinds);
  const at = active < choices.length ? active : -1;

  const search = (next: string) => {
    setText(next);
    setActive(-1);
    setOpen(true);
  };
  useImperativeHandle(ref, () => ({
    focus: () => input.current?.focus(),
    search: (wanted) => {
      search(wanted);
      input.current?.focus();
    },
  }));

  function pick(choice: Choice, withShift: boolean) {
    if (choice.kind === "example") {
      search(choice.text);
      input.current?.focus();
      return;
    }
    const node = choice.kind === "hit" ? choice.hit.node : choice.node;
    remember(node);
    setOpen(false);
    setText("");
    setActive(-1);
    input.current?.blur(); // what opens takes the focus
    onPick(node, withShift);
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
      aria-label={label}
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
        placeholder={placeholder}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        aria-keyshortcuts={shortcut}
        value={text}
        onChange={(event) => search(event.target.value)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
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
        {hint && <p className="hint">{hint}</p>}
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

function keyOf(choice: Choice): string {
  if (choice.kind === "example") return `example ${choice.text}`;
  const { __typename, id } = choice.kind === "hit" ? choice.hit.node : choice.node;
  return `${choice.kind} ${__typename} ${id}`;
}
