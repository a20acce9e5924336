// What was loaded while the page is open: a quiet notice, and fresh answers when asked for.

import "./notice.css";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { MeetingLoadedDocument } from "../api/gen";
import { follow } from "../api/live";

export function LoadedNotice() {
  const { t } = useTranslation();
  const answers = useQueryClient();
  const [loaded, setLoaded] = useState<ReadonlySet<string>>(new Set());
  useEffect(
    () =>
      follow(MeetingLoadedDocument, {}, ({ meetingLoaded: { id } }) =>
        setLoaded((before) => new Set(before).add(id)),
      ),
    [],
  );
  const show = () => {
    setLoaded(new Set());
    // What is on the page is asked again, and stays until its new answer is there.
    void answers.invalidateQueries();
  };
  return (
    <div className="notice" role="status">
      {loaded.size > 0 && (
        <p>
          {t("pages.loaded", { count: loaded.size })}
          <button type="button" onClick={show}>
            {t("pages.show")}
          </button>
          <button type="button" className="quiet" onClick={() => setLoaded(new Set())}>
            {t("pages.notNow")}
          </button>
        </p>
      )}
    </div>
  );
}
