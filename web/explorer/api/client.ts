// How long answers are kept, and which questions are worth a second try.

import { QueryClient } from "@tanstack/react-query";

import { Unanswered } from "./ask";

const worthAgain = new Set(["UNAVAILABLE", "TIMEOUT", "OFFLINE"]);

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // Asked also while the browser says that it is offline: the page then says so, too,
      // where a question that waits would look like one that takes long.
      networkMode: "always",
      refetchOnReconnect: true,
      retry: (failures, error) =>
        navigator.onLine &&
        failures < 2 &&
        error instanceof Unanswered &&
        worthAgain.has(error.code),
    },
  },
});
