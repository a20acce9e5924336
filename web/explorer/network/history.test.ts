import { expect, test } from "vitest";

import { ViewHistory } from "./history";

function start(search = "") {
  const written: string[] = [];
  const history = new ViewHistory(search, (address) => written.push(address));
  return { history, written };
}

test("each change is in the address, and can be undone and redone", () => {
  const { history, written } = start("?around=a");
  history.change((view) => ({ ...view, added: ["b"] }));
  history.change((view) => ({ ...view, hidden: ["c"] }));
  history.undo();
  history.undo();
  history.undo(); // nothing is left
  history.redo();
  expect(written).toEqual([
    "?around=a&add=b",
    "?around=a&add=b&hide=c",
    "?around=a&add=b",
    "?around=a",
    "?around=a&add=b",
  ]);
  expect(history.now()).toMatchObject({ canUndo: true, canRedo: true });
});

test("selecting is no step of its own", () => {
  const { history } = start();
  history.change((view) => ({ ...view, selected: ["a"], show: "table" }));
  expect(history.now().canUndo).toBe(false);
  expect(history.now().view.selected).toEqual(["a"]);
});

test("a new step ends what could be redone", () => {
  const { history } = start();
  history.change((view) => ({ ...view, hops: 2 }));
  history.undo();
  history.change((view) => ({ ...view, hops: 3 }));
  expect(history.now().canRedo).toBe(false);
});

test("a followed link is a step; the address that it wrote itself is none", () => {
  const { history, written } = start("?around=a");
  history.arrive("?around=a");
  expect(written).toEqual([]);
  history.arrive("?around=b&hops=9");
  expect(history.now()).toMatchObject({ canUndo: true, broken: [{ part: "hops" }] });
});
