// Lists that the server gives a page at a time: the next page joins those before it.

import { useInfiniteQuery } from "@tanstack/react-query";

import { ask, type Unanswered } from "./ask";
import type { TypedDocumentString } from "./gen";

/** What every connection has (schema.graphqls). */
export interface Connection {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Asks for a list page by page. The question has a variable named after; find picks the
 * connection out of an answer, null where there is none.
 */
export function usePages<Answer, Variables extends { after?: unknown }, Page extends Connection>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Omit<Variables, "after">,
  find: (answer: Answer) => Page | null | undefined,
) {
  return useInfiniteQuery<Page[], Unanswered, { pages: Page[][] }, unknown[], string | null>({
    queryKey: [question.toString(), variables],
    queryFn: async ({ pageParam, signal }) => {
      const page = find(
        await ask(question, { ...variables, after: pageParam } as unknown as Variables, signal),
      );
      return page ? [page] : [];
    },
    initialPageParam: null,
    getNextPageParam: (last) =>
      last[0]?.pageInfo.hasNextPage ? last[0].pageInfo.endCursor : undefined,
  });
}
