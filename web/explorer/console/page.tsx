// The console: one Cypher statement in; rows, a network or a plan out.

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Failed } from "../parts/states";
import { recipes, schema, type Recipe } from "./answer";
import { Editor, type Fault } from "./editor";
import { forget, history, remember } from "./history";
import { fromFragment, toFragment, type Draft } from "./link";
import { readParameters, writeParameters } from "./parameters";
import { Result } from "./result";
import { useRun } from "./run";

import "./console.css";

const first: Draft = {
  statement:
    "MATCH (p:Person)-[met:MET]->(other:Person)\nRETURN p, met, other\nORDER BY met.meetings DESC\nLIMIT 25",
  parameters: "",
};

export default function ConsolePage() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => fromFragment(window.location.hash) ?? first);
  const [past, setPast] = useState(history);
  const run = useRun();
  const known = useQuery({ queryKey: ["cypher/schema"], queryFn: ({ signal }) => schema(signal) });
  const read = useMemo(() => readParameters(draft.parameters), [draft.parameters]);
  const names = "mistake" in read ? [] : Object.keys(read.parameters);

  useEffect(() => {
    document.title = `${t("console.title")} – Readout`;
  }, [t]);
  useEffect(() => {
    const open = () => {
      const linked = fromFragment(window.location.hash);
      if (linked) setDraft(linked);
    };
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);

  const start = (what: "run" | "explain") => {
    if ("mistake" in read) return;
    setPast(remember(draft));
    window.history.replaceState(null, "", toFragment(draft));
    void run.start(what, { statement: draft.statement, parameters: read.parameters });
  };
  const faults = useMemo<Fault[]>(
    () => run.places.map((place) => ({ place, message: run.error?.message ?? "" })),
    [run.places, run.error],
  );

  return (
    <div className="console">
      <section aria-labelledby="console-title">
        <h1 id="console-title">{t("console.title")}</h1>
        <p className="about">{t("console.about")}</p>
        <Editor
          label={t("console.statement")}
          value={draft.statement}
          faults={faults}
          schema={known.data}
          parameters={names}
          onChange={(statement) => setDraft((now) => ({ ...now, statement }))}
          onRun={() => start("run")}
        />
        <Parameters
          text={draft.parameters}
          mistake={"mistake" in read ? read.mistake : null}
          onChange={(parameters) => setDraft((now) => ({ ...now, parameters }))}
        />
        <div className="actions">
          <button
            type="button"
            className="first"
            disabled={"mistake" in read}
            onClick={() => start("run")}
          >
            {t("console.run")}
          </button>
          <button type="button" disabled={"mistake" in read} onClick={() => start("explain")}>
            {t("console.explain")}
          </button>
          {run.pending && (
            <button type="button" onClick={run.cancel}>
              {t("console.cancel")}
            </button>
          )}
          <CopyLink draft={draft} />
          <kbd dir="ltr">Ctrl + Enter</kbd>
        </div>
        {known.isError && <Failed error={known.error} again={() => void known.refetch()} />}
        <Result run={run} />
      </section>
      <aside aria-label={t("console.examples")}>
        <Recipes
          onOpen={(r) =>
            setDraft({ statement: r.statement, parameters: writeParameters(r.parameters) })
          }
        />
        <Past past={past} onOpen={setDraft} onForget={() => setPast(forget())} />
      </aside>
    </div>
  );
}

function Parameters(props: {
  text: string;
  mistake: string | null;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="parameters">
      <label htmlFor="parameters">{t("console.parameters")}</label>
      <textarea
        id="parameters"
        dir="ltr"
        spellCheck={false}
        rows={Math.min(8, Math.max(1, props.text.split("\n").length))}
        placeholder='{"id": "in-narendra-modi"}'
        value={props.text}
        aria-invalid={props.mistake !== null}
        aria-describedby={props.mistake === null ? undefined : "parameters-mistake"}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.mistake !== null && (
        <p id="parameters-mistake" className="mistake" role="alert">
          {t("console.notJSON")} <bdi lang="en">{props.mistake}</bdi>
        </p>
      )}
    </div>
  );
}

function CopyLink({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const link = new URL(toFragment(draft), window.location.href).href;
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      <span role="status">{copied ? t("console.copied") : t("console.copy")}</span>
    </button>
  );
}

function Recipes({ onOpen }: { onOpen: (recipe: Recipe) => void }) {
  const { t } = useTranslation();
  const all = useQuery({ queryKey: ["cypher/recipes"], queryFn: ({ signal }) => recipes(signal) });
  if (all.isError) return <Failed error={all.error} again={() => void all.refetch()} />;
  const groups = Map.groupBy(all.data ?? [], (recipe) => recipe.group);
  return (
    <>
      <h2>{t("console.examples")}</h2>
      {[...groups].map(([group, some], i) => (
        <details key={group} open={i === 0}>
          <summary lang="en" dir="ltr">
            {group}
          </summary>
          <ul lang="en" dir="ltr">
            {some.map((recipe) => (
              <li key={recipe.name}>
                <button type="button" title={recipe.about} onClick={() => onOpen(recipe)}>
                  {recipe.title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Past(props: { past: Draft[]; onOpen: (draft: Draft) => void; onForget: () => void }) {
  const { t } = useTranslation();
  if (props.past.length === 0) return null;
  return (
    <>
      <h2>{t("console.history")}</h2>
      <ol className="past" dir="ltr">
        {props.past.map((draft) => (
          <li key={draft.statement + draft.parameters}>
            <button type="button" onClick={() => props.onOpen(draft)}>
              <code>{draft.statement}</code>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={props.onForget}>
        {t("console.forget")}
      </button>
    </>
  );
}
