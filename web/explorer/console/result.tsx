// What came of a statement: rows, a network, a plan, or why there is none.

import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

import { Empty, Failed, Loading } from "../parts/states";
import { file, forms, type Answer, type Form, type Notification, type Question } from "./answer";
import { PlanTree } from "./plan";
import type { Run } from "./run";
import { Table } from "./table";

const AnswerNetwork = lazy(() => import("./network"));

export function Result({ run }: { run: Run }) {
  const { t } = useTranslation();
  if (run.pending) return <Loading />;
  if (run.error) return <Failed error={run.error} />;
  if (!run.outcome) return null;
  if (run.outcome.kind === "plan") {
    const { plan, notifications } = run.outcome.plan;
    return (
      <>
        <Notes notes={notifications} />
        <h2>{t("console.plan")}</h2>
        <PlanTree plan={plan} />
      </>
    );
  }
  return <Rows answer={run.outcome.answer} question={run.outcome.question} />;
}

type View = "table" | "network";

function Rows({ answer, question }: { answer: Answer; question: Question }) {
  const { t } = useTranslation();
  const drawable = answer.graph.relationships.length > 0;
  const [chosen, choose] = useState<View>("table");
  const view = drawable ? chosen : "table";
  return (
    <>
      <Notes notes={answer.notifications} />
      <div className="outcome">
        <p role="status">
          {t("console.found", { count: answer.rows.length })}{" "}
          {t("console.took", { ms: Math.round(answer.summary.databaseMs) })}
        </p>
        {drawable && (
          <div role="group" aria-label={t("console.view")}>
            {(["table", "network"] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view === one}
                onClick={() => choose(one)}
              >
                {t(`console.${one}`)}
              </button>
            ))}
          </div>
        )}
        <TakeAway question={question} />
      </div>
      {answer.truncated && (
        <p className="notice" role="status">
          {t("console.truncated", { count: answer.rows.length })}
        </p>
      )}
      {answer.rows.length === 0 ? (
        <Empty />
      ) : view === "table" ? (
        <Table answer={answer} />
      ) : (
        <Suspense fallback={<Loading />}>
          <AnswerNetwork answer={answer} />
        </Suspense>
      )}
    </>
  );
}

function Notes({ notes }: { notes: Notification[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes" lang="en" dir="ltr">
      {notes.map((note, i) => (
        <li key={i}>{note.description}</li>
      ))}
    </ul>
  );
}

/** The whole answer as a file, asked for again, since the page shows the first rows alone. */
function TakeAway({ question }: { question: Question }) {
  const { t } = useTranslation();
  const [error, setError] = useState<Error | null>(null);
  const take = async (form: Form) => {
    setError(null);
    try {
      const address = URL.createObjectURL(await file(question, form));
      const link = document.createElement("a");
      link.href = address;
      link.download = `readout.${forms[form].ending}`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <div role="group" aria-label={t("console.take")}>
      {(Object.keys(forms) as Form[]).map((form) => (
        <button key={form} type="button" onClick={() => void take(form)}>
          {form}
        </button>
      ))}
      {error && <Failed error={error} />}
    </div>
  );
}
