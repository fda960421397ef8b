import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  averageResolutionTime,
  clv,
  csat,
  durationTally,
  measure,
  measureStream,
  nps,
  type RowStream,
  type WebStream,
} from "../../src/index.ts";
import { rejectionOf } from "./faultOf.ts";

const BATCH = 65_536;
const MANY = BATCH + 100;

interface Row {
  score: number | null;
  weight: number;
  team: string;
  at: number;
}

function rowAt(i: number): Row {
  return {
    score: i % 13 === 12 ? null : (i * 7) % 11,
    weight: i % 4,
    team: i < BATCH ? `early ${i % 2}` : `late ${i % 2}`,
    at: (i * 31) % 400,
  };
}

function* generate(length = MANY): Generator<Row> {
  for (let i = 0; i < length; i++) yield rowAt(i);
}

async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** Safari and older runtimes have no iterator of streams, which leaves `getReader`. */
function asInSafari(stream: ReadableStream): ReadableStream {
  return Object.defineProperty(stream, Symbol.asyncIterator, { value: undefined });
}

const many = [...generate()];

describe("measureStream", () => {
  it("is measure, over more rows than it holds at once", async () => {
    const spec = {
      metric: nps,
      value: "score",
      by: ["team"],
      at: "at",
      edges: [0, 100, 250, 300, 500],
    } as const;
    const three = [...generate(2 * BATCH + 5)];
    expect(await measureStream(stream(three), spec)).toEqual(measure(three, spec));
  });

  it.each([0, 1, BATCH - 1, BATCH, BATCH + 1])("is measure over %s rows", async (length) => {
    const spec = { metric: nps, value: "score" } as const;
    expect(await measureStream(generate(length), spec)).toEqual(
      measure([...generate(length)], spec),
    );
  });

  it("holds no more rows than a batch", async () => {
    const sizes: number[] = [];
    const watched = (input: never) => {
      if (Array.isArray(input)) sizes.push((input as unknown[]).length);
      return nps(input);
    };
    await measureStream(many, { metric: watched, value: "score" });
    expect(sizes).toEqual([BATCH, MANY - BATCH]);
  });

  it("is measure of weighted answers", async () => {
    const spec = { metric: nps, value: "score", weights: "weight", by: ["team"] } as const;
    expect(await measureStream(many, spec)).toEqual(measure(many, spec));
  });

  it("is measure of counts", async () => {
    const counts = many.map(({ score, team }, i) => ({
      good: (score ?? 0) > 6 ? 1 : 0,
      bad: i % 3 === 0 ? undefined : 0,
      all: 1,
      team,
    }));
    const spec = {
      metric: csat,
      value: { satisfied: "good", dissatisfied: "bad", responses: "all" },
      by: ["team"],
      options: { interval: "none" },
    } as const;
    expect(await measureStream(stream(counts), spec)).toEqual(measure(counts, spec));
  });

  it("passes options on", async () => {
    const options = { scale: { min: 0, max: 10 }, satisfiedFrom: 7, level: 0.9 };
    const spec = { metric: csat, value: "score", options } as const;
    expect(await measureStream(many, spec)).toEqual(measure(many, spec));
  });

  it("finishes durations from their grid", async () => {
    const durations = many.map(({ at }) => ({ at: at + 0.5 }));
    const [all] = await measureStream(durations, { metric: averageResolutionTime, value: "at" });
    const tally = durationTally(durations.map(({ at }) => at));
    expect(all?.result).toEqual(averageResolutionTime(tally));
    expect(all?.result.median.value).toBeCloseTo(200, -1);
  });

  it.each([
    ["a Node stream", () => Readable.from(generate())],
    ["a Web stream", () => ReadableStream.from(generate())],
    ["a Web stream that is no async iterable", () => asInSafari(ReadableStream.from(generate()))],
    ["an async generator", () => stream(generate())],
    ["a generator", () => generate()],
    ["a list", () => many],
    ["a Set", () => new Set(many)],
  ])("reads %s", async (_, open) => {
    const spec = { metric: nps, value: "score" } as const;
    const rows = open() as RowStream<Row>;
    expect(await measureStream(rows, spec)).toEqual(measure(many, spec));
  });

  it("has periods without rows, and one group without keys", async () => {
    const none = stream<Row>([]);
    const [before, after] = await measureStream(none, {
      metric: nps,
      value: "score",
      at: "at",
      edges: [0, 1, 2],
    });
    expect(before).toEqual({ keys: {}, from: 0, to: 1, complete: false, result: nps([]) });
    expect(after?.result.value).toBeNull();
    expect(
      await measureStream(stream<Row>([]), { metric: nps, value: "score", by: ["team"] }),
    ).toEqual([]);
  });

  it("reads the stream once and in order", async () => {
    let next = 0;
    const rows = {
      async *[Symbol.asyncIterator]() {
        for (; next < 3; next++) yield rowAt(next);
      },
    };
    await measureStream(rows, { metric: nps, value: "score" });
    expect(next).toBe(3);
  });

  const bad = (index: number, row: unknown) =>
    stream([...many.slice(0, index), row, ...many.slice(index)]) as AsyncIterable<Row>;

  it.each([0, BATCH - 1, BATCH, BATCH + 5])("names row %s, whatever its batch", async (index) => {
    const spec = {
      metric: nps,
      value: "score",
      by: ["team"],
      at: "at",
      edges: [0, 500],
    } as const;
    const good = rowAt(0);
    for (const [row, code, path] of [
      [{ ...good, score: 11 }, "out-of-range", ["rows", index, "score"]],
      [{ ...good, at: "now" }, "invalid-time", ["rows", index, "at"]],
      [{ ...good, team: {} }, "invalid-shape", ["rows", index, "team"]],
      [null, "invalid-shape", ["rows", index]],
    ] as const) {
      const error = await rejectionOf(measureStream(bad(index, row), spec));
      expect([error.code, error.path]).toEqual([code, path]);
      expect(error.message).toContain(`: rows[${index}]`);
    }
  });

  it("names the row of a weight in a later batch", async () => {
    const spec = { metric: nps, value: "score", weights: "weight" } as const;
    const rows = bad(BATCH + 2, { ...rowAt(0), weight: -1 });
    const error = await rejectionOf(measureStream(rows, spec));
    expect([error.code, error.path]).toEqual(["out-of-range", ["rows", BATCH + 2, "weight"]]);
  });

  it("names the row of a count in a later batch", async () => {
    let calls = 0;
    // A stand-in: what csat does to a record of counts, without its interval.
    const counted = (input: never) => {
      calls++;
      const { good, all } = input as { good: number; all?: number };
      return all === undefined || good > all ? csat(input) : { ...cheap, tally: input };
    };
    const cheap = csat({ satisfied: 1, responses: 1 });
    const spec = { metric: counted, value: { good: "good", all: "all" } } as const;
    const rows = (row: object) =>
      Array.from({ length: MANY }, (_, i) => (i === BATCH + 3 ? row : { good: 1, all: 1 }));
    const refused = (row: object) =>
      rejectionOf(measureStream(rows(row) as { good: number; all: number }[], spec));
    expect((await refused({ good: 2, all: 1 })).path).toEqual(["rows", BATCH + 3, "good"]);
    expect(calls).toBe(BATCH + 4);
    expect((await refused({ good: 1 })).path).toEqual(["rows", BATCH + 3, "good"]);
  });

  it("names the row of a count that is missing", async () => {
    const unknown = measureStream([{ good: 1 }], { metric: csat, value: { satisfied: "good" } });
    expect((await rejectionOf(unknown)).path).toEqual(["rows", 0, "responses"]);
  });

  it("refuses a metric that does not add up", async () => {
    const rows = [{ arpa: 10, churn: 5 }];
    const spec = { metric: clv, value: { arpa: "arpa", churn: "churn" } } as const;
    expect((await measureStream(rows, spec))[0]?.result.value).toBe(200);
    const error = await rejectionOf(measureStream([...rows, ...rows], spec));
    expect([error.code, error.path]).toEqual(["inconsistent", ["rows"]]);
    expect(error.message).toMatch(/^measure-stream: /);
  });

  it("refuses answers of a metric without a tally, rather than forget them", async () => {
    const untallied = (answers: never) => ({ ...nps(answers), tally: null });
    const error = await rejectionOf(measureStream(many, { metric: untallied, value: "score" }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["rows"]]);
    const primitive = (answers: never) => ({ ...nps(answers), tally: 5 });
    expect(
      (await rejectionOf(measureStream(many, { metric: primitive, value: "score" }))).code,
    ).toBe("inconsistent");
  });

  it.each([
    [undefined],
    [null],
    [5],
    ["rows"],
    [{}],
    [{ score: [1] }],
    [{ getReader: 5 }],
    [() => many],
  ])("refuses %s as rows", async (rows) => {
    const spec = { metric: nps, value: "score" } as never;
    const error = await rejectionOf(measureStream(rows as never, spec));
    expect([error.code, error.path]).toEqual(["invalid-shape", ["rows"]]);
    expect(error.message).toMatch(/expected an async iterable or a ReadableStream of records$/);
  });

  it("refuses a wrong spec before it reads", async () => {
    let read = false;
    const rows = {
      async *[Symbol.asyncIterator]() {
        read = true;
        yield rowAt(0);
      },
    };
    const error = await rejectionOf(measureStream(rows, { metric: nps, value: "score", at: "at" }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["edges"]]);
    expect(error.message).toMatch(/^measure-stream: /);
    expect(read).toBe(false);
  });

  it("passes on what the stream itself throws", async () => {
    async function* failing(): AsyncGenerator<Row> {
      yield rowAt(0);
      throw new TypeError("cut off");
    }
    await expect(measureStream(failing(), { metric: nps, value: "score" })).rejects.toThrow(
      new TypeError("cut off"),
    );
  });

  describe("lets go of its source", () => {
    const spec = { metric: nps, value: "score" } as const;
    const wrong = { ...rowAt(0), score: 11 };

    it("where a row of a generator is wrong, at once", async () => {
      let closed = false;
      let read = 0;
      const rows = (async function* () {
        try {
          for (; ; read++) yield read === BATCH - 1 ? wrong : rowAt(read);
        } finally {
          closed = true;
        }
      })();
      const error = await rejectionOf(measureStream(rows, spec));
      expect(error.path).toEqual(["rows", BATCH - 1, "score"]);
      expect({ closed, read }).toEqual({ closed: true, read: BATCH - 1 });
    });

    it("where a row of a list-like is wrong", async () => {
      let returned = 0;
      const rows = {
        [Symbol.iterator]: () => ({
          next: () => ({ done: false, value: wrong }),
          return: () => {
            returned++;
            return { done: true as const, value: undefined };
          },
        }),
      };
      await rejectionOf(measureStream<typeof nps, Row>(rows, spec));
      expect(returned).toBe(1);
    });

    it("where a row of a Node stream is wrong: it is destroyed", async () => {
      const rows = Readable.from([...many.slice(0, BATCH - 1), wrong, ...many]);
      await rejectionOf(measureStream(rows, spec));
      expect(rows.destroyed).toBe(true);
    });

    it.each([
      ["iterated", (stream: ReadableStream) => stream],
      ["read by its reader", asInSafari],
    ])("where a row of a Web stream is wrong: it is cancelled and unlocked (%s)", async (_, of) => {
      let cancelled = 0;
      let pulled = 0;
      const rows = of(
        new ReadableStream({
          pull: (controller) => controller.enqueue(pulled++ === 5 ? wrong : rowAt(0)),
          cancel: () => {
            cancelled++;
          },
        }),
      );
      const error = await rejectionOf(measureStream(rows, spec));
      expect(error.path).toEqual(["rows", 5, "score"]);
      expect({ cancelled, locked: rows.locked }).toEqual({ cancelled: 1, locked: false });
    });

    it("where a Web stream itself fails, whose error is passed on", async () => {
      const failure = new TypeError("cut off");
      const pull = (controller: ReadableStreamDefaultController) => controller.error(failure);
      const failing = asInSafari(new ReadableStream({ pull }));
      await expect(measureStream(failing, spec)).rejects.toBe(failure);
      expect(failing.locked).toBe(false);
      const calls: string[] = [];
      const reader = {
        read: () => Promise.reject(failure),
        cancel: async () => void calls.push("cancel"),
        releaseLock: () => void calls.push("release"),
      };
      const rows: WebStream<Row> = { getReader: () => reader };
      await expect(measureStream(rows, spec)).rejects.toBe(failure);
      expect(calls).toEqual(["release"]);
    });

    it("where a Web stream ended, without cancelling what is over", async () => {
      const calls: string[] = [];
      const reader = {
        read: async () => ({ done: calls.push("read") === 2, value: rowAt(0) }),
        cancel: async () => void calls.push("cancel"),
        releaseLock: () => void calls.push("release"),
      };
      const rows: WebStream<Row> = { getReader: () => reader };
      await measureStream(rows, spec);
      expect(calls).toEqual(["read", "read", "release"]);
    });

    it("and waits until it is closed", async () => {
      let closed = false;
      const cancel = async () => {
        await new Promise(setImmediate);
        closed = true;
      };
      const reader = {
        read: async () => ({ done: false, value: wrong }),
        cancel,
        releaseLock() {},
      };
      const rows: WebStream<Row> = { getReader: () => reader };
      await rejectionOf(measureStream(rows, spec));
      expect(closed).toBe(true);
    });

    it("tells the error in a row, not one of the cancelling", async () => {
      const rows = asInSafari(
        new ReadableStream({
          pull: (controller) => controller.enqueue({ ...wrong, score: "11" }),
          cancel: () => Promise.reject(new TypeError("cannot be cancelled")),
        }),
      );
      expect((await rejectionOf(measureStream(rows, spec))).code).toBe("not-a-number");
    });

    it("but not where the spec is wrong: then it was never touched", async () => {
      const rows = new ReadableStream({ start: (controller) => controller.enqueue(rowAt(0)) });
      await rejectionOf(measureStream(rows, { metric: nps, value: "score", at: "at" }));
      expect(rows.locked).toBe(false);
      expect((await rows.getReader().read()).value).toEqual(rowAt(0));
    });
  });

  it.each([
    ["iterated", (stream: ReadableStream) => stream],
    ["read by its reader", asInSafari],
  ])("pulls no more of a Web stream than it takes (%s)", async (_, of) => {
    let pulled = 0;
    let most = 0;
    const rows = of(
      new ReadableStream(
        {
          pull(controller) {
            if (pulled === 1000) return controller.close();
            pulled++;
            controller.enqueue(rowAt(pulled));
            most = Math.max(most, 3 - (controller.desiredSize as number));
          },
        },
        { highWaterMark: 3 },
      ),
    );
    await measureStream(rows, { metric: nps, value: "score" });
    expect({ pulled, waiting: most }).toEqual({ pulled: 1000, waiting: 3 });
  });

  it("takes memory for a batch, however many rows there are", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const used = new Map<number, number>();
    const rows = async function* () {
      for (let i = 0; i <= 5 * BATCH; i++) {
        // In a batch's first row the last one is settled.
        if (i % (2 * BATCH) === 1) {
          collectGarbage();
          used.set(i, process.memoryUsage().heapUsed);
        }
        yield { score: i % 11, note: `row ${i} `.padEnd(100, ".") };
      }
    };
    const [all] = await measureStream(rows(), { metric: nps, value: "score" });
    expect(all?.result.n).toBe(5 * BATCH + 1);
    const [, early = 0, late = 0] = used.values();
    // All rows in between would be 26 MB or more.
    expect(late - early).toBeLessThan(5e6);
  });
});
