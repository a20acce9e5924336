// Subscriptions, over one websocket that opens when the first is needed.

import { createClient, type Client } from "graphql-ws";

import type { TypedDocumentString } from "./gen";

let client: Client | undefined;

function connection(): Client {
  const url = new URL("/graphql", window.location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  client ??= createClient({ url: url.href, lazy: true, retryAttempts: Infinity });
  return client;
}

/** Calls back with each event, until the returned function is called. */
export function follow<Event, Variables extends Record<string, unknown>>(
  question: TypedDocumentString<Event, Variables>,
  variables: Variables,
  onEvent: (event: Event) => void,
): () => void {
  return connection().subscribe<Event>(
    { query: question.toString(), variables },
    {
      next: ({ data }) => {
        if (data) onEvent(data);
      },
      // The client connects again by itself; what ends here was refused, and stays so.
      error: (reason) => console.error("live updates ended", reason),
      complete: () => {},
    },
  );
}
