// Asking the server that the page came from.
//
// A question is a typed operation (an .graphql file beside what shows its answer; see
// generate.mjs). A failed one is an Unanswered with the server's own code and words.

import { useQuery, type UseQueryOptions } from "@tanstack/react-query";

import type { TypedDocumentString } from "./gen";

/** Codes of the server (schema.graphqls), and what can go wrong on the way to it. */
export type Code =
  "BAD_INPUT" | "NOT_FOUND" | "TOO_COMPLEX" | "TIMEOUT" | "UNAVAILABLE" | "INTERNAL" | "OFFLINE";

/** A question that got no answer. */
export class Unanswered extends Error {
  readonly code: Code;
  constructor(code: Code, message: string) {
    super(message);
    this.name = "Unanswered";
    this.code = code;
  }
}

interface Reply<Answer> {
  data?: Answer | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: Code } }[];
  extensions?: { explain?: Explanation[] };
}

/** How one field of Query was answered; a server tells it that was started with --explain. */
export interface Explanation {
  field: string;
  cypher: string;
  parameters: string[]; // their names
}

/**
 * Asks once. Throws Unanswered when any part of the answer is missing: a page that shows
 * the other parts as if they were all would say something false.
 */
export async function ask<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  return (await answered(question, variables, signal)).data;
}

/** Asks once more, to learn how it is answered; null from a server that doesn't tell. */
export async function explained<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Explanation[] | null> {
  return (await answered(question, variables)).extensions?.explain ?? null;
}

async function answered<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Reply<Answer> & { data: Answer }> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: question.toString(), variables }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unanswered("OFFLINE", String(error));
  }
  const reply = await read<Answer>(response);
  const problem = reply.errors?.[0];
  if (problem) {
    throw new Unanswered(problem.extensions?.code ?? "INTERNAL", problem.message);
  }
  if (!reply.data) {
    throw new Unanswered("INTERNAL", `the server answered ${response.status} without data`);
  }
  return { ...reply, data: reply.data };
}

async function read<Answer>(response: Response): Promise<Reply<Answer>> {
  try {
    return (await response.json()) as Reply<Answer>;
  } catch {
    const code = response.status === 503 || response.status === 502 ? "UNAVAILABLE" : "INTERNAL";
    throw new Unanswered(code, `the server answered ${response.status} ${response.statusText}`);
  }
}

/** A question as part of a page: asked again when its variables change. */
export function useAnswer<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  options: Pick<UseQueryOptions<Answer, Unanswered>, "enabled" | "placeholderData"> = {},
) {
  return useQuery<Answer, Unanswered>({
    queryKey: [question.toString(), variables],
    queryFn: ({ signal }) => ask(question, variables, signal),
    ...options,
  });
}
