import { type Contact, firstContactResolution, firstContacts, mergeTallies } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { deepFreeze } from "../support/walkNumbers.ts";

const DAY = 86_400_000;
const asOf = 100 * DAY;

/** "yes" and "no" say whether the contact was resolved. */
function contact(
  day: number,
  resolved: "yes" | "no" = "yes",
  more: Partial<Contact> = {},
): Contact {
  return { customer: "ann", issue: "bill", at: day * DAY, resolved: resolved === "yes", ...more };
}

const countsOf = (contacts: readonly Contact[], options: object = {}) => {
  const { resolvedFirst, contacts: all, censored } = firstContacts(contacts, { asOf, ...options });
  return [resolvedFirst, all, censored];
};

describe("firstContacts", () => {
  it("labels its tally", () => {
    expect(firstContacts([], { asOf: "2026-04-01" })).toEqual({
      labels: {
        kind: "first-contacts",
        version: 1,
        window: 7 * DAY,
        match: "issue",
        asOf: Date.UTC(2026, 3, 1),
      },
      resolvedFirst: 0,
      contacts: 0,
      censored: 0,
    });
  });

  it.each<[string, Contact[], number[]]>([
    ["one contact, resolved", [contact(1)], [1, 1, 0]],
    ["one contact, unresolved", [contact(1, "no")], [0, 1, 0]],
    ["a repeat", [contact(1), contact(5)], [0, 1, 0]],
    ["a repeat at the last moment", [contact(1), contact(8 - 1e-6)], [0, 1, 0]],
    ["a new issue after the window", [contact(1), contact(8)], [2, 2, 0]],
    ["a chain longer than the window", [contact(1), contact(7), contact(13)], [0, 1, 0]],
    ["a resolved repeat", [contact(1, "no"), contact(3)], [0, 1, 0]],
    ["two at one instant", [contact(1), contact(1)], [0, 1, 0]],
    ["another issue", [contact(1), contact(2, "yes", { issue: "login" })], [2, 2, 0]],
    ["another customer", [contact(1), contact(2, "yes", { customer: "bob" })], [2, 2, 0]],
    ["an open window", [contact(94)], [0, 0, 1]],
    ["a window that has just closed", [contact(93)], [1, 1, 0]],
    ["an open window that has failed already", [contact(94, "no"), contact(95)], [0, 0, 1]],
    [
      "no issue twice",
      [contact(1, "yes", { issue: null }), contact(2, "yes", { issue: null })],
      [0, 1, 0],
    ],
    ["no issue, then one", [contact(1, "yes", { issue: undefined }), contact(2)], [2, 2, 0]],
    [
      "an id in words",
      [contact(1, "yes", { issue: 1 }), contact(2, "yes", { issue: "1" })],
      [2, 2, 0],
    ],
  ])("%s", (_what, contacts, counts) => {
    expect(countsOf(contacts)).toEqual(counts);
    expect(countsOf([...contacts].reverse())).toEqual(counts);
  });

  it("matches by customer where asked to", () => {
    const contacts = [contact(1), contact(2, "yes", { issue: "login" })];
    expect(countsOf(contacts, { match: "customer" })).toEqual([0, 1, 0]);
  });

  it("takes another window", () => {
    expect(countsOf([contact(1), contact(5)], { window: 4 * DAY })).toEqual([2, 2, 0]);
    expect(countsOf([contact(1), contact(5)], { window: 4 * DAY + 1 })).toEqual([0, 1, 0]);
    expect(firstContacts([], { asOf, window: 0.5 }).labels.window).toBe(0.5);
  });

  const rows = fc.array(
    fc.record({
      customer: fc.constantFrom("a", "b", "__proto__", "constructor"),
      issue: fc.constantFrom("x", "y", null),
      at: fc.integer({ min: 0, max: 60 }),
      resolved: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  const settings = fc.record({
    window: fc.integer({ min: 1, max: 20 }),
    match: fc.constantFrom("issue" as const, "customer" as const),
    asOf: fc.integer({ min: 60, max: 80 }),
  });

  it("agrees with looking at every pair", () => {
    fc.assert(
      fc.property(rows, settings, (contacts, options) => {
        const counts = { resolvedFirst: 0, contacts: 0, censored: 0 };
        contacts.forEach((one, i) => {
          const others = contacts.filter(
            (other, j) =>
              j !== i &&
              other.customer === one.customer &&
              (options.match === "customer" || other.issue === one.issue),
          );
          const within = (from: number, to: number) =>
            others.some(({ at }) => at >= from && at < to);
          const twin = contacts.findIndex((other) => others.includes(other) && other.at === one.at);
          const before = within(one.at - options.window + 1, one.at);
          if (before || (twin >= 0 && twin < i)) return;
          if (one.at + options.window > options.asOf) counts.censored++;
          else counts.contacts++;
          if (one.at + options.window > options.asOf) return;
          if (one.resolved && !within(one.at, one.at + options.window)) counts.resolvedFirst++;
        });
        expect(firstContacts(deepFreeze(contacts), options)).toMatchObject(counts);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("reads columns as it reads records", () => {
    const contacts = [contact(1), contact(5, "no"), contact(50, "yes", { issue: null })];
    const columns = {
      customer: contacts.map(({ customer }) => customer),
      issue: contacts.map(({ issue }) => issue),
      at: Float64Array.from(contacts, ({ at }) => Number(at)),
      resolved: contacts.map(({ resolved }) => resolved),
    };
    const expected = firstContacts(contacts, { asOf });
    expect(firstContacts(columns, { asOf })).toEqual(expected);
    const resolved = Uint8Array.from(columns.resolved, Number);
    expect(firstContacts({ ...columns, resolved }, { asOf })).toEqual(expected);
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no rows", undefined, { asOf }, "invalid-shape", ["contacts"]],
    [
      "no customer",
      [{ at: 1, resolved: true }],
      { asOf },
      "invalid-shape",
      ["contacts", 0, "customer"],
    ],
    [
      "an issue",
      [contact(1, "yes", { issue: {} as never })],
      { asOf },
      "invalid-shape",
      ["contacts", 0, "issue"],
    ],
    ["no time", [{ customer: 1, resolved: true }], { asOf }, "invalid-time", ["contacts", 0, "at"]],
    [
      "resolved in words",
      [{ ...contact(1), resolved: "yes" }],
      { asOf },
      "invalid-shape",
      ["contacts", 0, "resolved"],
    ],
    [
      "a contact to come",
      [contact(1), contact(101)],
      { asOf },
      "inconsistent",
      ["contacts", 1, "at"],
    ],
    ["no options", [], undefined, "invalid-shape", ["options"]],
    ["no asOf", [], {}, "invalid-time", ["options", "asOf"]],
    ["no window", [], { asOf, window: 0 }, "out-of-range", ["options", "window"]],
    ["a match", [], { asOf, match: "channel" }, "unknown-option", ["options", "match"]],
    ["an option", [], { asOf, days: 7 }, "unknown-option", ["options", "days"]],
  ])("refuses %s", (_what, contacts, options, code, path) => {
    const call = firstContacts as (contacts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(contacts, options))).toEqual([code, path]);
  });
});

describe("firstContactResolution of first contacts", () => {
  const tally = firstContacts([contact(1), contact(20), contact(22), contact(99)], { asOf });

  it("finishes the tally, and says what was left out", () => {
    expect(firstContactResolution(tally)).toMatchObject({
      definition: "gross",
      value: 50,
      n: 2,
      tally,
      excluded: { censored: 1 },
      interval: { method: "wilson" },
    });
    const twice = firstContactResolution(mergeTallies(tally, tally));
    expect(twice).toMatchObject({ value: 50, n: 4, excluded: { censored: 2 } });
  });

  it("is undefined where every window is open", () => {
    const open = firstContacts([contact(99)], { asOf });
    expect(firstContactResolution(open)).toMatchObject({
      value: null,
      n: 0,
      excluded: { censored: 1 },
    });
  });

  const labels = (change: object) => ({ ...tally, labels: { ...tally.labels, ...change } });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["net", tally, { definition: "net" }, "inconsistent", ["notResolvable"]],
    ["another kind", labels({ kind: "distribution" }), {}, "inconsistent", ["labels", "kind"]],
    ["another version", labels({ version: 2 }), {}, "inconsistent", ["labels", "version"]],
    ["another match", labels({ match: "channel" }), {}, "inconsistent", ["labels", "match"]],
    ["asOf in words", labels({ asOf: "2026-01-01" }), {}, "invalid-time", ["labels", "asOf"]],
    ["asOf out of time", labels({ asOf: 1e17 }), {}, "invalid-time", ["labels", "asOf"]],
    ["no window", labels({ window: 0 }), {}, "out-of-range", ["labels", "window"]],
    ["an unknown label", labels({ by: 1 }), {}, "invalid-shape", ["labels", "by"]],
    ["no labels", { ...tally, labels: null }, {}, "invalid-shape", ["labels"]],
    ["no censored", { ...tally, censored: undefined }, {}, "invalid-shape", ["censored"]],
    ["more than all", { ...tally, resolvedFirst: 3 }, {}, "inconsistent", ["resolvedFirst"]],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = firstContactResolution as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
