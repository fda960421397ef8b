import {
  averageResolutionTime,
  durationTally,
  measure,
  measureStream,
  mergeTallies,
} from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";
import { readSharedCsv } from "../support/shared.ts";
import { quantileBySorting } from "../support/typeSeven.ts";

/** "29-02-2016 01:16" as UTC; "?" where it is not known. */
function parseTime(text: string | undefined): number | null {
  if (text === "?") return null;
  const match = /^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d)$/.exec(text ?? "");
  if (match === null) throw new Error(`no time: ${text}`);
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

const events = readSharedCsv("data/incident-log/incident_events_sample.csv");

/** One row an incident: all events of one have the same times. */
const incidents = [...new Map(events.map((event) => [event["number"], event])).values()].map(
  (event) => {
    const [opened, resolved] = [parseTime(event["opened_at"]), parseTime(event["resolved_at"])];
    return {
      priority: event["priority"] as string,
      opened: opened as number,
      took: resolved === null ? null : resolved - (opened as number),
    };
  },
);

const times = incidents.map(({ took }) => took);
const known = times.filter((took) => took !== null);
const mean = known.reduce((sum, took) => sum + took, 0) / known.length;

describe("resolution times of an incident log", () => {
  const result = averageResolutionTime(times);

  it("has the incidents that it should", () => {
    expect(events).toHaveLength(5998);
    expect(incidents).toHaveLength(890);
    expect(known).toHaveLength(861);
  });

  it("has the mean, median, p90 and p95 that sorting finds", () => {
    expect(result).toMatchObject({ n: 861, unit: "ms", excluded: { missing: 29 } });
    expect(result.value).toBeCloseTo(mean, 3);
    expect(result.median.value).toBeCloseTo(quantileBySorting(known, 0.5), 6);
    expect(result.p90.value).toBeCloseTo(quantileBySorting(known, 0.9), 6);
    expect(result.p95.value).toBeCloseTo(quantileBySorting(known, 0.95), 6);
    // Most are quick and some take weeks: the mean is no typical incident.
    expect(result.value).toBeGreaterThan(2 * (result.median.value ?? Infinity));
  });

  it("has the limits that the binomial distribution sets on sorted values", () => {
    const sorted = [...known].sort((a, b) => a - b);
    for (const [p, { lower, upper }] of [
      [0.5, result.median],
      [0.9, result.p90],
    ] as const) {
      const [low, high] = [lower, upper].map((limit) => sorted.indexOf(limit as number) + 1);
      const reach = 1.96 * Math.sqrt(861 * p * (1 - p));
      expect(Math.abs((low as number) - (861 * p - reach))).toBeLessThan(4);
      expect(Math.abs((high as number) - (861 * p + reach))).toBeLessThan(4);
    }
  });

  it("is the same from tickets, and within 0.4 % from a tally of shards", () => {
    const tickets = times.map((took) => ({ firstResolution: took, fullResolution: took }));
    const full = averageResolutionTime({ tickets });
    expect({ ...full, tally: null, excluded: null }).toEqual({
      ...result,
      tally: null,
      excluded: null,
    });
    expect(full.excluded).toEqual({ open: 29 });
    const shards = [0, 1, 2, 3].map((shard) =>
      durationTally(times.filter((_, i) => i % 4 === shard)),
    );
    const grid = averageResolutionTime(mergeTallies(...shards));
    expect(grid).toMatchObject({ value: result.value, n: 861, excluded: { missing: 29 } });
    for (const name of ["median", "p90", "p95"] as const) {
      const ratio = (grid[name].value ?? 0) / (result[name].value ?? 0);
      expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.004);
    }
  });

  it("refuses an incident that was solved before it was opened", () => {
    const [first, ...rest] = known;
    expect(faultOf(() => averageResolutionTime([...rest, -(first as number)]))).toEqual([
      "out-of-range",
      ["durations", 860],
    ]);
  });
});

describe("resolution times by priority", () => {
  const spec = { metric: averageResolutionTime, value: "took", by: ["priority"] } as const;

  it("are those of each priority alone", () => {
    const measured = measure(incidents, spec);
    expect(measured.map(({ result }) => result.n ?? 0).reduce((a, b) => a + b)).toBe(861);
    for (const { keys, result } of measured) {
      const own = incidents.filter(({ priority }) => priority === keys["priority"]);
      expect(result).toEqual(averageResolutionTime(own.map(({ took }) => took)));
    }
  });

  it("have the same means from a stream", async () => {
    const streamed = await measureStream(incidents, spec);
    const measured = measure(incidents, spec);
    expect(
      streamed.map(({ keys, result }) => ({ keys, value: result.value, n: result.n })),
    ).toEqual(measured.map(({ keys, result }) => ({ keys, value: result.value, n: result.n })));
  });
});
