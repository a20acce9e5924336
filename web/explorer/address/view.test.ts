import { describe, expect, test } from "vitest";

import { isPartialDate, meetingWhere, readView, viewOf, writeView, type View } from "./view";

const full: View = {
  level: "COUNTRY",
  around: ["IN", "PK"],
  hops: 2,
  limit: 500,
  added: ["CN"],
  hidden: ["AF", "RU"],
  pinned: ["IN"],
  selected: ["PK", "IN"],
  period: { from: "2019-02", to: "2024" },
  topic: "trade",
  mode: "CALL",
  path: { from: "pk-b", to: "in-a", inTimeOrder: true },
  show: "table",
};

describe("a view as an address", () => {
  test.each<[string, View]>([
    ["", viewOf()],
    ["?around=in-narendra-modi", viewOf(["in-narendra-modi"])],
    ["?limit=200", { ...viewOf(), limit: 200 }],
    ["?around=a,b&hops=3", { ...viewOf(["b", "a", "b"]), hops: 3 }],
    ["?from=2019", { ...viewOf(), period: { from: "2019", to: null } }],
    [
      "?level=country&around=IN,PK&hops=2&limit=500&add=CN&hide=AF,RU&pin=IN&from=2019-02&to=2024" +
        "&topic=trade&mode=call&path=pk-b,in-a&order=time&select=PK,IN&show=table",
      full,
    ],
  ])("%s", (address, view) => {
    expect(writeView(view)).toBe(address);
    expect(readView(address)).toEqual({ view, broken: [] });
  });

  test("ids of any letters come back as they were", () => {
    const view = { ...viewOf(["मोदी & co", "a=b"]), topic: "r&d" };
    expect(readView(writeView(view))).toEqual({ view, broken: [] });
  });

  test("an address that isn't the shortest means the same", () => {
    const { view } = readView("?show=graph&hops=1&around=b%2Ca,b&limit=200&level=person");
    expect(writeView(view)).toBe("?around=a,b");
  });
});

describe("what is broken in an address is told, and left out", () => {
  test.each([
    ["hops=7", "hops", "number"],
    ["hops=two", "hops", "number"],
    ["limit=0", "limit", "number"],
    ["limit=1e3", "limit", "number"],
    ["level=city", "level", "choice"],
    ["level=toString", "level", "choice"],
    ["mode=fax", "mode", "choice"],
    ["from=2024-13", "from", "date"],
    ["to=2023-02-29", "to", "date"],
    ["to=12/06/25", "to", "date"],
    ["path=a", "path", "two"],
    ["path=a,b,c", "path", "two"],
    ["colour=red", "colour", "known"],
  ])("%s", (address, part, want) => {
    const { view, broken } = readView(address);
    expect(broken).toMatchObject([{ part, want }]);
    expect(view).toEqual(viewOf());
  });

  test("an empty id among others", () => {
    const { view, broken } = readView("?around=a,,b");
    expect(broken).toMatchObject([{ part: "around", value: "a,,b", want: "ids" }]);
    expect(view.around).toEqual(["a", "b"]);
  });

  test("a time that ends before it begins keeps its end", () => {
    const { view, broken } = readView("?from=2024-05&to=2023");
    expect(broken).toMatchObject([{ part: "from", want: "order", of: "2023" }]);
    expect(view.period).toEqual({ from: null, to: "2023" });
    expect(readView("?from=2024-05&to=2024").broken).toEqual([]);
  });
});

describe("the meetings that count", () => {
  test("are held ones", () => {
    expect(meetingWhere(viewOf())).toEqual({ status: { eq: "HELD" } });
  });
  test("fit every filter", () => {
    expect(meetingWhere(full)).toEqual({
      status: { eq: "HELD" },
      during: { from: "2019-02", to: "2024" },
      topics: { some: { id: { eq: "trade" } } },
      mode: { eq: "CALL" },
    });
  });
  test("of a time with one end", () => {
    expect(meetingWhere({ ...full, period: { from: null, to: "2024" } }).during).toEqual({
      to: "2024",
    });
  });
});

test.each([
  ["2024", true],
  ["2024-02", true],
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-00", false],
  ["24", false],
  ["2024-1", false],
])("%s is a partial date: %s", (text, right) => {
  expect(isPartialDate(text)).toBe(right);
});
