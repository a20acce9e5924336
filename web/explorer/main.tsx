// The explorer: see who met whom.

import "./style/tokens.css";
import "./style/base.css";

import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { answers } from "./api/client";
import { App } from "./app";
import { applyTheme } from "./parts/theme";
import { start } from "./words";

const root = document.getElementById("root");
if (!root) {
  throw new Error("explorer: no element with id root in the page");
}
applyTheme();
await start();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
