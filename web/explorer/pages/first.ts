// What the start asks.
//
// A server asks the same once when it begins to listen (internal/cli/warm.go), so that the
// database has planned it before somebody comes; vite.config.ts hands the list over.

import {
  BusiestDocument,
  ExamplesDocument,
  LatestDocument,
  PairsDocument,
  StatsDocument,
  YearsDocument,
  type Language,
  type YearsQueryVariables,
} from "../api/gen";

/** What the bars of the years count. */
export const byStatus: YearsQueryVariables = {
  held: { status: { eq: "HELD" } },
  other: { status: { in: ["PLANNED", "CANCELLED"] } },
};

/** The questions, as bodies of POST /graphql. */
export const firstQuestions = (language: Language) => [
  { query: StatsDocument.toString(), variables: {} },
  { query: BusiestDocument.toString(), variables: { language } },
  { query: LatestDocument.toString(), variables: { language } },
  { query: PairsDocument.toString(), variables: { language } },
  { query: YearsDocument.toString(), variables: byStatus },
  { query: ExamplesDocument.toString(), variables: {} },
];
