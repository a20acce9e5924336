// Meetings by place, on a map that is there without any other host, and as a list.
//
// The list says all that the map does, and more: places whose position isn't known are in
// it alone. So the map itself is hidden from screen readers.

import "./map.css";

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../api/ask";
import { PlacesDocument, type MeetingWhere } from "../api/gen";
import { Answered, Empty, Failed, Loading } from "../parts/states";
import { asLanguage } from "../words";
import { Drawing } from "./drawing";
import { hostsOf } from "./hosts";
import { Hosts } from "./list";
import type { Chosen } from "./view";
import { theWorld } from "./world";

export interface MapProps {
  /** Which meetings; all if absent. */
  where?: MeetingWhere;
  chosen?: Chosen | null;
  /** Called with a place or country; absent: nothing can be chosen. */
  onChoose?: (chosen: Chosen | null) => void;
  /** Part of another page: the list stays folded. */
  small?: boolean;
}

// As many places as the API ranks at once.
const most = 100;

export function MeetingsMap({ where, chosen = null, onChoose, small = false }: MapProps) {
  const { t, i18n } = useTranslation();
  const places = useAnswer(
    PlacesDocument,
    { language: asLanguage(i18n.language), ...(where && { where }) },
    { placeholderData: (last) => last },
  );
  const world = useQuery({ queryKey: ["world"], queryFn: theWorld, staleTime: Infinity });
  if (world.isPending) return <Loading />;
  if (world.isError) return <Failed error={world.error} again={() => void world.refetch()} />;
  return (
    <Answered result={places}>
      {(answer) => {
        const hosts = hostsOf(answer);
        const named = answer.top?.length ?? 0;
        const list = <Hosts hosts={hosts} chosen={chosen} onChoose={onChoose} />;
        if (hosts.length === 0) return <Empty>{t("map.none")}</Empty>;
        return (
          <div className={small ? "map small" : "map"}>
            <figure>
              <Drawing world={world.data} hosts={hosts} chosen={chosen} onChoose={onChoose} />
              <figcaption>{t("map.boundaries")}</figcaption>
            </figure>
            <div className="hosts">
              {named >= most && <p className="note">{t("map.cut", { count: most })}</p>}
              {small ? (
                <details>
                  <summary>{t("map.list")}</summary>
                  {list}
                </details>
              ) : (
                list
              )}
            </div>
          </div>
        );
      }}
    </Answered>
  );
}
