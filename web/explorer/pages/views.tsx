// Which of a party's meetings are listed: all, or those that it received, sent, hosted.
//
// The choice is in the address (?list=received).

import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";

export type View = "all" | "received" | "sent" | "hosted";
type Counts = { readonly [view in View]?: number };

export function useView(views: Counts) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("list") as View | null;
  const choose = (view: View) => setSearch(view === "all" ? {} : { list: view }, { replace: true });
  return [asked && asked in views ? asked : "all", choose] as const;
}

export function Views({
  views,
  chosen,
  choose,
}: {
  views: Counts;
  chosen: View;
  choose: (view: View) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="views" role="group" aria-label={t("pages.views.label")}>
      {(Object.entries(views) as [View, number][]).map(([view, count]) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === chosen}
          onClick={() => choose(view)}
          title={t(`pages.views.${view}Note`)}
        >
          {t(`pages.views.${view}`)} <span className="number">{count}</span>
        </button>
      ))}
    </div>
  );
}
