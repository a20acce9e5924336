// A statement on its way, and what came of it.

import { useEffect, useRef, useState } from "react";

import { explain, Faulty, run, type Answer, type Place, type Plan, type Question } from "./answer";

export type Outcome =
  | { kind: "rows"; question: Question; answer: Answer }
  | { kind: "plan"; question: Question; plan: Plan };

export interface Run {
  pending: boolean;
  outcome: Outcome | null;
  error: Error | null;
  places: Place[]; // of the error, in the statement
  start: (what: "run" | "explain", question: Question) => Promise<void>;
  cancel: () => void;
}

const nowhere: Place[] = [];

/** One statement at a time: a new one ends that which is still on its way. */
export function useRun(): Run {
  const [state, setState] = useState<Pick<Run, "pending" | "outcome" | "error">>({
    pending: false,
    outcome: null,
    error: null,
  });
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  const cancel = () => {
    current.current?.abort();
    current.current = null;
    setState((now) => ({ ...now, pending: false }));
  };
  const start = async (what: "run" | "explain", question: Question) => {
    current.current?.abort();
    const mine = new AbortController();
    current.current = mine;
    setState((now) => ({ ...now, pending: true, error: null }));
    try {
      const outcome: Outcome =
        what === "run"
          ? { kind: "rows", question, answer: await run(question, mine.signal) }
          : { kind: "plan", question, plan: await explain(question, mine.signal) };
      if (current.current === mine) setState({ pending: false, outcome, error: null });
    } catch (error) {
      if (current.current !== mine) return; // ended on purpose
      const failed = error instanceof Error ? error : new Error(String(error));
      setState({ pending: false, outcome: null, error: failed });
    }
  };
  const places = state.error instanceof Faulty ? state.error.places : nowhere;
  return { ...state, places, start, cancel };
}
