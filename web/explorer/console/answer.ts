// POST /cypher and its neighbours, as docs/cypher.md describes them.

import { Unanswered, type Code } from "../api/ask";

/** What stands in a row: JSON, with the things of the graph marked by a key of their own. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

export interface GraphNode {
  id: string;
  labels: string[];
  properties: Record<string, Value>;
}

export interface GraphRelationship {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, Value>;
}

export interface Answer {
  columns: string[];
  rows: Value[][];
  graph: { nodes: GraphNode[]; relationships: GraphRelationship[] };
  truncated: { by: "rows" | "bytes"; limit: number; message: string } | null;
  notifications: Notification[];
  summary: { rows: number; bytes: number; planMs: number; databaseMs: number };
}

export interface Notification {
  code: string;
  title: string;
  description: string;
  severity: "WARNING" | "INFORMATION";
  location: Place | null;
}

/** Lines and columns count from 1, the offset from 0, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

export interface Operator {
  operator: string;
  details: string;
  estimatedRows: number;
  identifiers: string[];
  children: Operator[];
}

export interface Plan {
  plan: Operator;
  notifications: Notification[];
}

export interface Property {
  name: string;
  types: string[];
}

export interface Schema {
  labels: { name: string; properties: Property[] }[];
  relationshipTypes: {
    name: string;
    properties: Property[];
    between: { from: string; to: string }[];
  }[];
  procedures: Callable[];
  functions: Callable[];
}

export interface Callable {
  name: string;
  signature: string;
  description: string;
}

export interface Recipe {
  name: string;
  group: string;
  title: string;
  about: string;
  statement: string;
  parameters: Record<string, Value>;
}

/** One statement with what its parameters stand for. */
export interface Question {
  statement: string;
  parameters: Record<string, Value>;
}

/** A statement without an answer, and where in it the fault is, if it is in it. */
export class Faulty extends Unanswered {
  readonly places: Place[];
  constructor(code: Code, message: string, places: Place[]) {
    super(code, message);
    this.name = "Faulty";
    this.places = places;
  }
}

interface Failure {
  errors?: { message: string; locations?: Place[]; extensions?: { code?: Code } }[];
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unanswered("OFFLINE", String(error));
  }
  if (response.ok) return response;
  const failure = (await response.json().catch(() => ({}))) as Failure;
  const problem = failure.errors?.[0];
  throw new Faulty(
    problem?.extensions?.code ?? "INTERNAL",
    problem?.message ?? `the server answered ${response.status} ${response.statusText}`,
    problem?.locations ?? [],
  );
}

const post = (body: object, accept: string, signal?: AbortSignal): Promise<Response> =>
  send("/cypher", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: accept },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** Runs a statement. Aborting ends it in the database, too. */
export async function run(question: Question, signal: AbortSignal): Promise<Answer> {
  return (await (await post(question, "application/json", signal)).json()) as Answer;
}

/** How the database would run a statement; nothing is run. */
export async function explain(question: Question, signal: AbortSignal): Promise<Plan> {
  const body = { ...question, explain: true };
  return (await (await post(body, "application/json", signal)).json()) as Plan;
}

/** Forms that an answer can be taken away in, with the ends of their files' names. */
export const forms = {
  CSV: { accept: "text/csv", ending: "csv" },
  JSON: { accept: "application/json", ending: "json" },
  NDJSON: { accept: "application/x-ndjson", ending: "ndjson" },
} as const;

export type Form = keyof typeof forms;

/** The answer as a file; as many rows as the server gives at most. */
export async function file(question: Question, form: Form): Promise<Blob> {
  return (await post({ ...question, maxRows: 50_000 }, forms[form].accept)).blob();
}

export async function schema(signal: AbortSignal): Promise<Schema> {
  return (await (await send("/cypher/schema", { signal })).json()) as Schema;
}

export async function recipes(signal: AbortSignal): Promise<Recipe[]> {
  const { recipes } = (await (await send("/cypher/recipes", { signal })).json()) as {
    recipes: Recipe[];
  };
  return recipes;
}
