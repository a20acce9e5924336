import type { Answer } from "./answer";

/** The nodes and relationships of an answer, drawn. */
export default function AnswerNetwork({ answer }: { answer: Answer }) {
  return <p>{answer.graph.nodes.length}</p>;
}
