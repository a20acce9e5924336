// The address of the view, which holds all of it.

import { useState } from "react";
import { useTranslation } from "react-i18next";

type State = "copied" | "shown" | null;

export function CopyLink() {
  const { t } = useTranslation();
  const [state, setState] = useState<State>(null);
  const copy = () => {
    // A page over plain HTTP has no clipboard; nor has one whose visitor refused.
    const clipboard = window.isSecureContext ? navigator.clipboard : null;
    if (!clipboard) {
      setState("shown");
      return;
    }
    clipboard.writeText(window.location.href).then(
      () => setState("copied"),
      () => setState("shown"),
    );
  };
  return (
    <p className="buttons">
      <button type="button" className="small" onClick={copy}>
        {t("take.copy")}
      </button>
      <span role="status">{state === "copied" && t("take.copied")}</span>
      {state === "shown" && (
        <input
          readOnly
          dir="ltr"
          aria-label={t("take.address")}
          value={window.location.href}
          onFocus={(event) => event.currentTarget.select()}
          autoFocus
        />
      )}
    </p>
  );
}
