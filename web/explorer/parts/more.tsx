// A list that grows a page at a time, with its number and the states around it.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { usePages, type Connection } from "../api/pages";
import { Empty, Failed, Loading } from "./states";

export function More<Page extends Connection>({
  list,
  children,
  size,
}: {
  list: ReturnType<typeof usePages<unknown, { after?: unknown }, Page>>;
  /** Shows all pages that have come. */
  children: (pages: Page[]) => ReactNode;
  size: (page: Page) => number;
}) {
  const { t } = useTranslation();
  if (list.isPending) return <Loading />;
  if (list.isError && !list.data) {
    return <Failed error={list.error} again={() => void list.refetch()} />;
  }
  const pages = list.data.pages.flat();
  const shown = pages.reduce((sum, page) => sum + size(page), 0);
  const total = pages[0]?.totalCount ?? 0;
  if (total === 0) return <Empty />;
  return (
    <>
      {children(pages)}
      {list.isFetchNextPageError && (
        <Failed error={list.error} again={() => void list.fetchNextPage()} />
      )}
      {total > 1 && (
        <p className="more">
          <span role="status">{t("pages.shown", { shown, count: total })}</span>
          {list.hasNextPage && (
            <button
              type="button"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {list.isFetchingNextPage ? t("state.loading") : t("pages.more")}
            </button>
          )}
        </p>
      )}
    </>
  );
}
