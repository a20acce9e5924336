// What one should know about the picture: what isn't in it, and what the address got wrong.

import { useTranslation } from "react-i18next";

import { highestLimit, type Broken, type View } from "../address/view";
import type { Actions } from "./actions";
import type { Scene } from "./scene";

interface NoticesProps {
  view: View;
  scene: Scene;
  actions: Actions;
  broken: readonly Broken[];
  onForgive: () => void;
  /** The places in the address were of other nodes. */
  moved: boolean;
  /** Why this browser can't draw. */
  unable: string | null;
}

export function Notices({ broken, onForgive, moved, unable, ...props }: NoticesProps) {
  const { t } = useTranslation();
  return (
    <div className="notices">
      {broken.length > 0 && (
        <div className="notice" role="alert">
          <p>{t("network.address.title")}</p>
          <ul>
            {broken.map(({ part, value, want, of }) => (
              <li key={part}>
                <code dir="ltr">
                  {part}={value.length > 60 ? `${value.slice(0, 60)}…` : value}
                </code>{" "}
                {t(`network.address.${want}`, { of })}
              </li>
            ))}
          </ul>
          <button type="button" onClick={onForgive}>
            {t("network.address.fine")}
          </button>
        </div>
      )}
      {moved && <p className="notice">{t("network.address.moved")}</p>}
      {unable && (
        <p className="notice" role="alert">
          {t("network.unable")}{" "}
          <span lang="en" dir="ltr" className="muted">
            {unable}
          </span>
        </p>
      )}
      <Missing {...props} />
    </div>
  );
}

/** Who isn't shown, and what to do about it. */
function Missing({ view, scene, actions }: Pick<NoticesProps, "view" | "scene" | "actions">) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { numberingSystem: "latn" });
  const { total, truncated, nodes, idle } = scene;
  const more = Math.min(highestLimit, Math.max(200, view.limit * 2));
  const what = view.level === "PERSON" ? "people" : "countries";
  return (
    <>
      {truncated && (
        <p className="notice quiet">
          {t(`network.truncated.${what}`, {
            shown: number.format(nodes.length),
            total: number.format(total.nodes),
            ties: number.format(total.ties),
          })}{" "}
          {view.limit < highestLimit ? (
            <button
              type="button"
              className="link"
              onClick={() => actions.change((now) => ({ ...now, limit: more }))}
            >
              {t("network.truncated.more", { count: more })}
            </button>
          ) : (
            t("network.truncated.narrow")
          )}
        </p>
      )}
      {idle > 0 && <p className="notice quiet">{t("network.idle", { count: idle })}</p>}
      {view.hidden.length > 0 && (
        <p className="notice quiet">
          {t("network.hidden", { count: view.hidden.length })}{" "}
          <button type="button" className="link" onClick={actions.showHidden}>
            {t("network.showHidden")}
          </button>
        </p>
      )}
    </>
  );
}
