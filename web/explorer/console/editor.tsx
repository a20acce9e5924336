// The editor of statements: CodeMirror, in a shadow root of its own.
//
// CodeMirror brings its styles as it starts. In a document it writes a style element,
// which the page's policy forbids; in a shadow root it adopts a style sheet, which no
// policy needs to allow.

import { autocompletion, type CompletionContext } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { setDiagnostics } from "@codemirror/lint";
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { useEffect, useRef } from "react";

import type { Place, Schema } from "./answer";
import { propose } from "./completion";

export interface Fault {
  place: Place;
  message: string;
}

interface Props {
  label: string;
  value: string;
  faults: Fault[];
  schema: Schema | undefined;
  parameters: string[]; // names
  onChange: (value: string) => void;
  onRun: () => void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.number, color: "var(--code-text)" },
  { tag: [tags.variableName, tags.definition(tags.variableName)], color: "var(--text)" },
  { tag: [tags.typeName, tags.className, tags.atom], color: "var(--code-name)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);

const look = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--surface)", fontSize: "0.95rem" },
  "&.cm-focused": { outline: "2px solid var(--focus)" },
  ".cm-content": { fontFamily: "var(--mono)", caretColor: "var(--text)", minHeight: "9rem" },
  ".cm-scroller": { fontFamily: "var(--mono)", maxHeight: "45vh", overflow: "auto" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": {
    backgroundColor: "var(--raised)",
    color: "var(--muted)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--raised)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--accent-ground)" },
  ".cm-tooltip, .cm-panels": {
    backgroundColor: "var(--surface)",
    color: "var(--text)",
    border: "1px solid var(--line)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  // CodeMirror underlines with an image in a data: address, which the page's policy forbids.
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warn)",
    textUnderlineOffset: "3px",
  },
  ".cm-completionDetail": { color: "inherit", opacity: "0.75" },
});

export function Editor(props: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  // What the editor's listeners see is what was rendered last.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const editor = new EditorView({
      root,
      parent: root,
      doc: latest.current.value,
      extensions: [
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (latest.current.onRun(), true) }])),
        basicSetup,
        autocompletion({ override: [(context) => complete(context, latest.current)] }),
        StreamLanguage.define(cypher),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": latest.current.label, dir: "ltr" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== props.value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: props.value } });
    }
  }, [props.value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const length = editor.state.doc.length;
    const marks = props.faults.map(({ place, message }) => {
      const from = Math.min(place.offset, Math.max(length - 1, 0));
      return { from, to: Math.min(from + 1, length), severity: "error" as const, message };
    });
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [props.faults]);

  return <div className="editor" ref={host} dir="ltr" />;
}

function complete(context: CompletionContext, { schema, parameters }: Props) {
  if (!schema) return null;
  const proposal = propose(context.state.doc.sliceString(0, context.pos), schema, parameters);
  return proposal && { ...proposal, validFor: /^[\p{L}\p{N}_.]*$/u };
}
