import { type CustomerMovement, churnRate, customerMovement, retentionRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const tally: CustomerMovement = customerMovement(
  [
    { id: "a", joined: 0 },
    { id: "b", joined: 0, left: 15 },
    { id: "c", joined: 12, left: 17 },
    { id: "d", joined: 13 },
  ],
  { from: 10, to: 20 },
);

type Call = (movement: unknown) => unknown;
const calls: [string, Call][] = [
  ["churnRate", churnRate as Call],
  ["retentionRate", retentionRate as Call],
];

describe.each(calls)("%s refuses counts that contradict each other", (_name, call) => {
  const month = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12, end: 1438 };

  it.each([
    ["more lost than there were", { ...month, lost: 1001 }, ["lost"]],
    ["more joiners lost than joined", { ...month, gainedAndLost: 501 }, ["gainedAndLost"]],
    [
      "joiners lost where none joined",
      { start: 9, lost: 1, gained: 0, gainedAndLost: 1 },
      ["gainedAndLost"],
    ],
    ["an end that does not add up", { ...month, end: 1437 }, ["end"]],
    ["an end that is too large", { start: 500, gained: 50, end: 551, lost: 0 }, ["end"]],
    ["growth that nobody joined", { start: 500, gained: 50, end: 551 }, ["end"]],
    ["fewer at the end than joined", { start: 500, gained: 50, end: 49 }, ["end"]],
    ["fewer at the end than stayed", { start: 500, lost: 10, end: 489 }, ["end"]],
    ["fewer at the end than came back", { start: 5, lost: 5, end: 1, reactivated: 2 }, ["end"]],
  ])("%s", (_what, movement, path) => {
    expect(faultOf(() => call(movement))).toEqual(["inconsistent", path]);
  });

  it.each([
    ["all of a month", month],
    ["whoever left unknown", { ...month, lost: 50 }],
    ["an end within the last bits", { start: 0.1 + 0.2, lost: 0, gained: 0, end: 0.3 }],
    ["an end that joiners explain", { start: 500, lost: 10, end: 600 }],
    ["all lost and nothing else known", { start: 5, lost: 5, end: 0 }],
    ["an optional count that is undefined", { start: 5, lost: 5, gained: undefined }],
    ["those who came back", { start: 5, lost: 5, gained: 0, end: 3, reactivated: 3 }],
  ])("but takes %s", (_what, movement) => {
    expect(call(movement)).toHaveProperty("value");
  });
});

describe.each(calls)("%s refuses what is no count", (_name, call) => {
  const counts = { start: 10, lost: 1 };

  it.each<[string, unknown, string, string[]]>([
    ["no movement", undefined, "invalid-shape", []],
    ["null", null, "invalid-shape", []],
    ["a list", [10, 1], "invalid-shape", []],
    ["a number", 10, "invalid-shape", []],
    ["a misspelt field", { ...counts, gaind: 1 }, "invalid-shape", ["gaind"]],
    [
      "a field of the tally without its labels",
      { ...counts, customerMs: 1 },
      "invalid-shape",
      ["customerMs"],
    ],
    ["a null", { ...counts, lost: null }, "invalid-shape", ["lost"]],
    ["a number in words", { ...counts, lost: "1" }, "not-a-number", ["lost"]],
    ["NaN", { ...counts, start: Number.NaN }, "not-a-number", ["start"]],
    ["infinity", { ...counts, start: Infinity }, "not-finite", ["start"]],
    ["a negative count", { ...counts, lost: -1 }, "out-of-range", ["lost"]],
    ["more than can be counted", { ...counts, start: 2 ** 54 }, "out-of-range", ["start"]],
    ["a negative end", { ...counts, end: -1 }, "out-of-range", ["end"]],
    ["days that are none", { ...counts, customerDays: true }, "not-a-number", ["customerDays"]],
    ["a period below 0", { ...counts, periodDays: -30 }, "out-of-range", ["periodDays"]],
  ])("%s", (_what, movement, code, path) => {
    expect(faultOf(() => call(movement))).toEqual([code, path]);
  });
});

describe.each(calls)("%s refuses a tally that is none", (_name, call) => {
  const { labels } = tally;
  const { customerMs: _, ...short } = tally;

  it.each<[string, unknown, string, string[]]>([
    ["without a field", short, "invalid-shape", ["customerMs"]],
    ["with a field by hand", { ...tally, periodDays: 3 }, "invalid-shape", ["periodDays"]],
    ["with no labels", { ...tally, labels: undefined }, "invalid-shape", ["labels"]],
    ["with labels in words", { ...tally, labels: "march" }, "invalid-shape", ["labels"]],
    [
      "with an unknown label",
      { ...tally, labels: { ...labels, by: 1 } },
      "invalid-shape",
      ["labels", "by"],
    ],
    [
      "of another kind",
      { ...tally, labels: { ...labels, kind: "durations" } },
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "of another version",
      { ...tally, labels: { ...labels, version: 2 } },
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "with no start",
      { ...tally, labels: { ...labels, from: undefined } },
      "invalid-shape",
      ["labels", "from"],
    ],
    [
      "with an end in words",
      { ...tally, labels: { ...labels, to: "20" } },
      "not-a-number",
      ["labels", "to"],
    ],
    [
      "with an end beyond time",
      { ...tally, labels: { ...labels, to: 9e15 } },
      "out-of-range",
      ["labels", "to"],
    ],
    ["backwards", { ...tally, labels: { ...labels, to: 10 } }, "inconsistent", ["labels", "to"]],
    ["that does not add up", { ...tally, end: 3 }, "inconsistent", ["end"]],
  ])("%s", (_what, movement, code, path) => {
    expect(faultOf(() => call(movement))).toEqual([code, path]);
  });

  it("and takes a whole one", () => {
    expect(call(tally)).toMatchObject({ tally, n: 2 });
  });
});
