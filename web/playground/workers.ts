// The editor's background workers, from our own origin.
//
// Monaco asks for a worker by label. GraphiQL's own "setup-workers/vite" can't be used:
// Vite finds "?worker" imports in our source, not in that of a package. Without this
// file Monaco still shows text, but fails at the first check of a query.

import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JSONWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphQLWorker from "monaco-graphql/esm/graphql.worker.js?worker";

window.MonacoEnvironment = {
  getWorker(_id: string, label: string): Worker {
    switch (label) {
      case "graphql":
        return new GraphQLWorker();
      case "json":
        return new JSONWorker();
      default:
        return new EditorWorker();
    }
  },
};
