// The questions behind the picture, and behind what is done to it.

import { keepPreviousData } from "@tanstack/react-query";
import { useMemo } from "react";

import { highestLimit, meetingWhere, set, type View } from "../address/view";
import { ask, useAnswer } from "../api/ask";
import { answers } from "../api/client";
import {
  ChainDocument,
  CountriesMetDocument,
  NetworkDocument,
  PeopleMetDocument,
  type Language,
  type MeetingWhere,
  type NetworkQueryVariables,
  type TypedDocumentString,
} from "../api/gen";
import { nothing, sceneOf, type Scene } from "./scene";

/** The first question of a view. */
export function questionOf(view: View, language: Language): NetworkQueryVariables {
  const { around, level, hops, limit } = view;
  const middle = around.length ? { around: [...around] } : {};
  return { ...middle, level, hops, limit, where: meetingWhere(view), language };
}

/** Meetings of those in the middle, at any time: what the histogram counts. */
export function meetingsAround(view: View): MeetingWhere {
  const ids = { in: [...view.around] };
  return {
    ...meetingWhere({ ...view, period: { from: null, to: null } }),
    ...(view.around.length && {
      or: [{ people: { some: { id: ids } } }, { countries: { some: { id: ids } } }],
    }),
  };
}

/**
 * The scene of a view. What was added by expanding takes a second question: for the nodes
 * and edges among the first answer's nodes and the added ones.
 */
export function useScene(view: View, language: Language) {
  const first = useAnswer(NetworkDocument, questionOf(view, language), {
    placeholderData: keepPreviousData,
  });
  const base = first.data?.network;
  const hidden = new Set(view.hidden);
  const among = set([...(base?.nodes.map(({ entity }) => entity.id) ?? []), ...view.added]);
  const further = {
    ...questionOf(view, language),
    around: among.filter((id) => !hidden.has(id)),
    hops: 0,
    limit: highestLimit,
  };
  const more = useAnswer(NetworkDocument, further, {
    enabled: view.added.length > 0 && base !== undefined && !first.isPlaceholderData,
    placeholderData: keepPreviousData,
  });

  const result = view.added.length && first.isSuccess ? more : first;
  const answer = result.data?.network;
  const scene = useMemo((): Scene => {
    if (!answer) return nothing;
    const drawn = sceneOf(answer, view.hidden);
    // The second question is about given ids alone: what was cut off, the first one knows.
    if (!base?.truncated) return drawn;
    return { ...drawn, truncated: true, total: { nodes: base.totalNodes, ties: base.totalEdges } };
  }, [answer, base, view.hidden]);
  const asked = view.added.length ? further : questionOf(view, language);
  return { result, scene, asked };
}

/** Asks outside of rendering; an answer that is known already isn't asked for again. */
function fetchAnswer<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  return answers.query({
    queryKey: [question.toString(), variables],
    queryFn: ({ signal }) => ask(question, variables, signal),
  });
}

export interface Expansion {
  id: string;
  kind: "Person" | "Country";
  /** How many at most. */
  first: number;
  /** Of this country alone. */
  country: string | null;
}

/** Which ties of a node lead to somebody who isn't shown. */
export const notShown = (view: View, scene: Scene) => ({
  meetings: { some: meetingWhere(view) },
  not: { node: { id: { in: scene.nodes.map((node) => node.id) } } },
});

/** What to ask for the next whom a person met. */
export const peopleNotShown = (view: View, scene: Scene, { id, first, country }: Expansion) => ({
  id,
  first,
  met: {
    ...notShown(view, scene),
    ...(country && { node: { country: { id: { eq: country } } } }),
  },
});

/** Ids of the next whom somebody met, those with most meetings first. */
export async function nextMet(view: View, scene: Scene, what: Expansion): Promise<string[]> {
  if (what.kind === "Person") {
    const { person } = await fetchAnswer(PeopleMetDocument, peopleNotShown(view, scene, what));
    return person?.met.nodes.map(({ id }) => id) ?? [];
  }
  const { id, first } = what;
  const variables = { id, first, met: notShown(view, scene) };
  const { country } = await fetchAnswer(CountriesMetDocument, variables);
  return country?.met.nodes.map((node) => node.id) ?? [];
}

export const chainOf = (view: View, path: NonNullable<View["path"]>, language: Language) => ({
  ...path,
  where: meetingWhere(view),
  language,
});

/** Ids of the shortest chain; empty: there is none. */
export async function findChain(view: View, path: NonNullable<View["path"]>, language: Language) {
  const { path: chain } = await fetchAnswer(ChainDocument, chainOf(view, path, language));
  return chain?.people.map(({ id }) => id) ?? [];
}
