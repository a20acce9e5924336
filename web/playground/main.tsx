// The playground: GraphiQL, asking the server that the page came from.
//
// Nothing is loaded from anywhere else. So GraphiQL's parts bring their own style sheets
// one by one: the all-in-one "graphiql/style.css" adds 400 KB of web fonts, which have
// neither Devanagari nor Arabic letters anyway, and Monaco's styles a second time.

import "./workers";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./playground.css";

import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

import { Adjustments } from "./adjust";
import { exampleTabs, linkedTab, opening } from "./tabs";

const endpoint = new URL("/graphql", window.location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

const fetcher = createGraphiQLFetcher({ url: endpoint.pathname, subscriptionUrl: socket.href });

const examples = exampleTabs(
  import.meta.glob<string>("./examples/*.graphql", {
    eager: true,
    query: "?raw",
    import: "default",
  }),
  import.meta.glob<string>("./examples/*.json", { eager: true, query: "?raw", import: "default" }),
);

const linked = linkedTab(window.location.search);
if (linked) {
  // The query is in a tab now. Left in the address, each reload would open it again
  // beside the version that the visitor has changed.
  window.history.replaceState(null, "", window.location.pathname);
}
const start = opening(examples, linked);

// On a phone the panes are too low to share: there, variables show when asked for.
const roomy = window.matchMedia("(min-width: 721px)").matches;
const withVariables = start.defaultTabs.some((tab) => tab.variables !== "");

const root = document.getElementById("root");
if (!root) {
  throw new Error("playground: no element with id root in the page");
}
createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    {...start}
    defaultEditorToolsVisibility={roomy && withVariables}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>Readout</GraphiQL.Logo>
    <Adjustments />
  </GraphiQL>,
);
