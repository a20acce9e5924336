// What the search box offers: what was found; while it is empty, recent picks and examples.

import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { useAnswer } from "../api/ask";
import { ExamplesDocument, SearchDocument, type EntityKind } from "../api/gen";
import { useLanguage } from "../words/language";
import { exampleTexts } from "./examples";
import type { Hit } from "./hit";
import { recent, type Recent } from "./recent";

export type Choice =
  { kind: "hit"; hit: Hit } | { kind: "recent"; node: Recent } | { kind: "example"; text: string };

/** How long nobody types before a question is asked. */
const pause = 150;
/** The longest text that the server takes. */
export const longest = 200;

export function useChoices(text: string, open: boolean, kinds?: readonly EntityKind[]) {
  const asked = useSettled(text.trim());
  const language = useLanguage();
  const typed = text.trim() !== "";
  // A question that is no longer asked is cancelled: its answer would come too late.
  const found = useAnswer(
    SearchDocument,
    { text: asked, language, ...(kinds && { kinds: [...kinds] }) },
    { enabled: open && typed && asked !== "", placeholderData: keepPreviousData },
  );
  const examples = useAnswer(ExamplesDocument, {}, { enabled: open && !typed });
  const current = asked === text.trim() && !found.isPlaceholderData && found.isSuccess;
  const hits = typed ? (found.data?.search ?? []) : [];
  return {
    /** Whether the choices are those for the very text in the box. */
    current: typed ? current : examples.isSuccess,
    error: typed ? found.error : examples.error,
    again: () => void (typed ? found.refetch() : examples.refetch()),
    choices: typed
      ? hits.map((hit): Choice => ({ kind: "hit", hit }))
      : open
        ? [
            ...recent()
              .filter(({ __typename }) => !kinds || isOneOf(kinds, __typename))
              .map((node): Choice => ({ kind: "recent", node })),
            ...exampleTexts(examples.data?.top?.map(({ node }) => node) ?? []).map(
              (text): Choice => ({ kind: "example", text }),
            ),
          ]
        : [],
  };
}

const isOneOf = (kinds: readonly EntityKind[], type: string) =>
  kinds.some((kind) => kind === type.toUpperCase());

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
