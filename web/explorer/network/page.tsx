// The network of who met whom: the question, the picture or the table, and the panel.

import "./network.css";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import type { View } from "../address/view";
import { NetworkDocument } from "../api/gen";
import { Empty, Failed, Loading } from "../parts/states";
import { TakeMenu } from "../take/menu";
import { Histogram } from "../time/histogram";
import { asLanguage } from "../words";
import { actionsOn, selectedTie } from "./actions";
import { filtered, Look, Question, unfiltered } from "./bar";
import { Canvas, useFocused } from "./canvas";
import { groupsOf } from "./colours";
import { meetingsAround, useScene } from "./data";
import { ViewHistory } from "./history";
import { Heading, useTitle } from "./heading";
import { useShortcuts, useVisits } from "./hooks";
import { Legend } from "./legend";
import { Notices } from "./notices";
import { Panel, hasPanel } from "./panel/panel";
import { useChainMarks } from "./panel/chain";
import { Stage } from "./stage";
import { Tables } from "./table";

/** Puts the view into the address, in place of what stands there. */
const write = (search: string, fragment: string) =>
  window.history.replaceState(window.history.state, "", `/network${search}${fragment}`);

export default function NetworkPage() {
  const { t, i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  const [history] = useState(
    () => new ViewHistory(window.location.search, (search) => write(search, window.location.hash)),
  );
  const { view, broken, canUndo, canRedo } = useSyncExternalStore(history.subscribe, history.now);
  useVisits(history);
  useShortcuts(history);

  const { result, scene, asked } = useScene(view, language);
  const title = useTitle(view, scene);
  const groups = useMemo(() => groupsOf(scene.nodes), [scene]);
  const [moved, setMoved] = useState(false);
  const [stage] = useState(
    () =>
      new Stage(
        window.location.hash,
        (fragment) => write(window.location.search, fragment),
        () => setMoved(true),
      ),
  );

  const [focused, setFocused] = useFocused(scene);
  const [lasso, setLasso] = useState(false);
  const [unable, setUnable] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const panel = useRef<HTMLElement>(null);

  const actions = actionsOn({
    history,
    scene,
    language,
    onAdded: (count) => {
      setError(null);
      setSaid(t("network.added", { count }));
    },
    onError: setError,
  });

  useEffect(() => stage.show(scene, groups), [stage, scene, groups]);
  const chain = useChainMarks(view);
  useEffect(() =>
    stage.mark({
      selected: new Set(view.selected),
      pinned: new Set(view.pinned),
      focused,
      tie: selectedTie(view, scene),
      chain,
    }),
  );

  const { period } = view;
  const shown: View = unable === null ? view : { ...view, show: "table" };
  const table = shown.show === "table";
  const empty = result.isSuccess && !scene.nodes.length;
  return (
    <div className="network">
      <Heading view={view} scene={scene} title={title}>
        <TakeMenu
          graph={() => stage.graph()}
          title={title}
          question={{ document: NetworkDocument, variables: asked }}
        />
      </Heading>
      <div className="bar">
        <Question view={view} actions={actions} />
        <Look
          view={shown}
          actions={actions}
          canUndo={canUndo}
          canRedo={canRedo}
          onUndo={history.undo}
          onRedo={history.redo}
          lasso={lasso}
          onLasso={setLasso}
          onFit={() => stage.picture?.fit()}
          onZoom={(by) => stage.picture?.zoom(by)}
          onAgain={() => stage.again()}
        />
      </div>
      <Notices
        view={view}
        scene={scene}
        actions={actions}
        broken={broken}
        onForgive={history.forgiveBroken}
        moved={moved}
        unable={unable}
      />
      <div className="halves">
        <div className="stage" aria-busy={result.isFetching}>
          {result.isPending && <Loading />}
          {result.isError && <Failed error={result.error} again={() => void result.refetch()} />}
          {error && <Failed error={error} />}
          {empty && (
            <Empty>
              {filtered(view) ? t("network.emptyFiltered") : t("network.empty")}{" "}
              {filtered(view) && (
                <button
                  type="button"
                  onClick={() => actions.change((now) => ({ ...now, ...unfiltered }))}
                >
                  {t("network.bar.clear")}
                </button>
              )}
            </Empty>
          )}
          {table ? (
            <Tables scene={scene} view={view} actions={actions} />
          ) : (
            <Canvas
              stage={stage}
              scene={scene}
              focused={focused}
              onFocus={setFocused}
              heard={{
                node: actions.toggle,
                tie: actions.selectTie,
                ground: () => actions.select([]),
                expand: (id) => actions.expand({ id }),
                dragged: (id) => actions.pin([id]),
              }}
              onOpen={(id) => {
                actions.toggle(id, false);
                // Once React has drawn the panel.
                requestAnimationFrame(() => panel.current?.focus());
              }}
              onHide={actions.hide}
              onUnable={setUnable}
              lasso={lasso}
              onLasso={(ids, more) => {
                setLasso(false);
                if (more) actions.selectMore(ids);
                else actions.select(ids);
              }}
            />
          )}
          <Histogram
            where={meetingsAround(view)}
            period={period.from || period.to ? period : null}
            onPeriod={(chosen) =>
              actions.change((now) => ({
                ...now,
                period: { from: chosen?.from ?? null, to: chosen?.to ?? null },
              }))
            }
            heldOnly
          />
          <Legend groups={groups} scene={scene} actions={actions} />
        </div>
        {hasPanel(view, scene) && (
          <aside className="beside" ref={panel} tabIndex={-1} aria-label={t("network.panel")}>
            <button type="button" className="close" onClick={() => actions.select([])}>
              {t("network.close")}
            </button>
            <Panel view={view} scene={scene} actions={actions} />
          </aside>
        )}
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}
