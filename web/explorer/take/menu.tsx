// Taking away what is seen: a picture, data, the question, the address.

import "./take.css";

import type Graph from "graphology";
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { CopyLink } from "./link";
import { data, pictures, save } from "./formats";
import { ShowQuestion, type Question } from "./question";

interface Props<Answer, Variables> {
  /** The drawing at the moment of the click; absent where there is none. */
  graph?: () => Graph;
  /** What the drawing shows, in the language of the page. */
  title: string;
  /** What was asked for it. */
  question: Question<Answer, Variables>;
}

export function TakeMenu<Answer, Variables>({ graph, title, question }: Props<Answer, Variables>) {
  const { t } = useTranslation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      className="take"
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{t("take.label")}</summary>
      <div className="panel">
        {graph && <Files graph={graph} title={title} />}
        <h3>{t("take.question")}</h3>
        <ShowQuestion question={question} />
        <h3>{t("take.address")}</h3>
        <CopyLink />
      </div>
    </details>
  );
}

function Files({ graph, title }: { graph: () => Graph; title: string }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState<string | null>(null);
  const take = (format: (typeof data)[number]) => {
    const drawn = graph();
    // A file of nothing would look like an answer.
    if (drawn.order === 0) {
      setFailed(t("take.nothing"));
      return;
    }
    setFailed(null);
    save(format, drawn, title).catch((reason: unknown) => setFailed(String(reason)));
  };
  return (
    <>
      <Group title={t("take.picture")} formats={pictures} onTake={take} />
      <Group title={t("take.data")} formats={data} onTake={take} />
      {failed && (
        <p role="alert" className="failed">
          {t("take.failed")} <bdi>{failed}</bdi>
        </p>
      )}
    </>
  );
}

function Group({
  title,
  formats,
  onTake,
}: {
  title: string;
  formats: typeof data;
  onTake: (format: (typeof data)[number]) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="buttons">
        {formats.map((format) => (
          <button
            key={format.ending}
            type="button"
            className="small"
            onClick={() => onTake(format)}
          >
            {format.key ? t(`take.${format.key}`) : format.name}
          </button>
        ))}
      </p>
    </div>
  );
}
