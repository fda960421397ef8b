import { deepStrictEqual } from "node:assert/strict";
import { mergeTallies } from "cx-metrics";
import { compute } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { holds } from "../support/lawRuns.ts";
import {
  everyDefinition,
  finish,
  finishTally,
  type Request,
  requestsOf,
  withoutLists,
} from "../support/requests.ts";

type Tally = Readonly<Record<string, unknown>>;

interface Labelled extends Tally {
  readonly labels: Readonly<Record<string, unknown>>;
}

const mergeable = everyDefinition.filter(([, , { merge }]) => merge !== "none");

/** As Redis, Kafka or a table give it back. */
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const without = (record: Tally, name: string): Tally =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** Of weighted answers a tally may say more. */
const OPTIONAL = ["squares", "answers"];

/** Durations from elsewhere need not say what they are, only their unit and cells. */
const mayMiss = (name: string, { unit, [name]: label }: Tally) =>
  unit !== undefined && label === undefined && ["kind", "version"].includes(name);

describe.each(mergeable)("%s, %s", (metric, definition, entry) => {
  const requests = requestsOf(entry, definition).filter(
    (request) => finish(entry, request).tally !== null,
  );
  const tallyOf = (request: Request) => finish(entry, request).tally as Tally;
  const labelled = requests.filter((request) => "labels" in tallyOf(request));
  const hasLabels = fc
    .sample(requests, { seed: 1, numRuns: 30 })
    .some((r) => "labels" in tallyOf(r));

  it("finishes a tally that was JSON to the same result, to the last bit", () => {
    holds(
      fc.property(requests, (request) => {
        const tally = tallyOf(request);
        const result = finishTally(entry, tally, request);
        deepStrictEqual(finishTally(entry, stored(tally), request), result);
        const options = withoutLists(request.options);
        deepStrictEqual(stored(compute({ metric, input: stored(tally), options })), result);
      }),
      15,
    );
  });

  it("adds tallies that were JSON to the same tally", () => {
    holds(
      fc.property(requests, (request) => {
        const tally = tallyOf(request);
        deepStrictEqual(mergeTallies(stored(tally), stored(tally)), mergeTallies(tally, tally));
      }),
      10,
    );
  });

  it("refuses a tally that lacks a field, or has one more", () => {
    holds(
      fc.property(requests, (request) => {
        const tally = tallyOf(request);
        const isByHand = !("labels" in tally);
        // Where fields are values, as in a curve, one that is not there is 0.
        for (const name of Object.keys(tally).filter((name) => Number.isNaN(Number(name)))) {
          const part = without(tally, name);
          const merging = faultOf(() => mergeTallies(tally, part));
          expect(merging).toEqual(["inconsistent", [1, name]]);
          if (isByHand || name === "labels" || OPTIONAL.includes(name)) continue;
          const [, [place]] = faultOf(() => finishTally(entry, part, request));
          // Without its counts it passes for another kind of input.
          if (name !== "counts") expect(place).toBe(name);
        }
        const more = { ...tally, more: 1 };
        expect(faultOf(() => mergeTallies(tally, more))).toEqual(["inconsistent", [1, "more"]]);
        expect(faultOf(() => finishTally(entry, more, request))[1]).toEqual(["more"]);
      }),
      10,
    );
  });

  if (!hasLabels) return;
  it("refuses a stranger: other labels", () => {
    holds(
      fc.property(labelled, (request) => {
        const tally = tallyOf(request) as Labelled;
        const relabelled = (labels: Tally) => ({ ...tally, labels });
        const finishing = (labels: Tally) =>
          faultOf(() => finishTally(entry, relabelled(labels), request));
        const merging = (labels: Tally) => faultOf(() => mergeTallies(tally, relabelled(labels)));
        const { labels } = tally;
        for (const [name, label] of [
          ["kind", "stranger"],
          ["version", 2],
          ["version", "1"],
        ] as const) {
          const other = { ...labels, [name]: label };
          expect(finishing(other)).toEqual(["inconsistent", ["labels", name]]);
          expect(merging(other)).toEqual(["inconsistent", [1, "labels", name]]);
        }
        for (const name of Object.keys(labels)) {
          for (const other of [without(labels, name), { ...labels, [name]: null }]) {
            if (!mayMiss(name, other)) expect(finishing(other)[1][0]).toBe("labels");
            expect(merging(other)).toEqual(["inconsistent", [1, "labels", name]]);
          }
        }
        const more = { ...labels, more: 1 };
        expect(finishing(more)).toEqual(["invalid-shape", ["labels", "more"]]);
        expect(merging(more)).toEqual(["inconsistent", [1, "labels", "more"]]);
      }),
      10,
    );
  });
});

/** A labelled tally of each metric that makes one. */
const samples = mergeable.flatMap(([, definition, entry]) => {
  const made = fc.sample(requestsOf(entry, definition), { seed: 1, numRuns: 30 });
  return made
    .map((request) => ({ entry, request, tally: finish(entry, request).tally as Labelled }))
    .filter(({ tally }) => tally !== null && "labels" in tally)
    .slice(0, 1);
});

it("refuses the tally of another kind, whichever two they are", () => {
  const kinds = new Set(samples.map(({ tally }) => tally.labels["kind"]));
  expect(kinds.size).toBeGreaterThan(8);
  for (const { entry, request, tally } of samples) {
    for (const other of samples) {
      const [own, given] = [tally, other.tally].map(({ labels }) => [
        labels["kind"],
        labels["metric"],
      ]);
      if (String(own) === String(given)) continue;
      const [code] = faultOf(() => finishTally(entry, other.tally, request));
      expect(["inconsistent", "invalid-shape"]).toContain(code);
      expect(faultOf(() => mergeTallies<object>(tally, other.tally))[0]).toBe("inconsistent");
    }
  }
});
