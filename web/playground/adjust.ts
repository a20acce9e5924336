// What GraphiQL has no option for.

import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";

/** A child of GraphiQL that shows nothing. */
export function Adjustments(): null {
  useSystemTheme();
  useWrappedQuery();
  return null;
}

// GraphiQL's style sheet follows the system at once, but the theme of its editors is
// chosen only when the page opens: without this, a system that turns dark in the evening
// leaves black text on a dark ground.
function useSystemTheme() {
  const chosen = useGraphiQL((state) => state.theme); // null: as the system
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (chosen) {
      return;
    }
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setTheme(null);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, [chosen, setTheme]);
}

// The comments that explain an example are sentences: wrapped, like the answers are, and
// not cut off at the edge of the pane.
function useWrappedQuery() {
  const editor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    editor?.updateOptions({ wordWrap: "on" });
  }, [editor]);
}
