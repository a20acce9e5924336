// How long answers are kept, and which questions are worth a second try.

import { QueryClient } from "@tanstack/react-query";

import { Unanswered } from "./ask";

const worthAgain = new Set(["UNAVAILABLE", "TIMEOUT", "OFFLINE"]);

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof Unanswered && worthAgain.has(error.code),
    },
  },
});
