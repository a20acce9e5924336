// What stands where an answer isn't, or isn't yet.

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Unanswered } from "../api/ask";

export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="state loading" role="status">
      {t("state.loading")}
    </p>
  );
}

export function Empty({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return <p className="state">{children ?? t("state.empty")}</p>;
}

/** A failed question in words: what happened, what to do, and what the server said. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation();
  const code = error instanceof Unanswered ? error.code : "BROKEN";
  return (
    <div className="state failed" role="alert">
      <p>{t(`state.${code}`)}</p>
      <p className="detail" lang="en" dir="ltr">
        {error.message}
      </p>
      {again && (
        <button type="button" onClick={again}>
          {t("state.again")}
        </button>
      )}
    </div>
  );
}

/** Shows an answer, or the state that stands for it. */
export function Answered<Answer>({
  result,
  children,
}: {
  result: UseQueryResult<Answer, Unanswered>;
  children: (answer: Answer) => ReactNode;
}) {
  if (result.isPending) return <Loading />;
  if (result.isError) return <Failed error={result.error} again={() => void result.refetch()} />;
  return children(result.data);
}
