import {
  roundShares,
  type VisitorIntentResult,
  type VisitorTally,
  visitorIntent,
} from "cx-metrics";
import { expectTypeOf, test } from "vitest";

interface Answer {
  readonly intent: "learn" | "buy" | null;
  readonly completed?: boolean | null;
  readonly page: string;
}

test("visitorIntent takes answers with more fields, counts, and its own tally", () => {
  const answers: readonly Answer[] = [{ intent: "learn", completed: true, page: "/" }];
  const result = visitorIntent(answers, { interval: "jeffreys" });
  expectTypeOf(result).toEqualTypeOf<VisitorIntentResult>();
  visitorIntent(result.tally as VisitorTally);
  visitorIntent({ buy: { visitors: 2, completed: 1, notCompleted: 1 } });
  roundShares(
    result.intents.map(({ share }) => share),
    1,
  );
  // @ts-expect-error an intent is a string
  visitorIntent([{ intent: 3 }]);
  // @ts-expect-error no visitors
  visitorIntent({ buy: { completed: 1, notCompleted: 1 } });
  // @ts-expect-error one definition
  visitorIntent(answers, { definition: "by-intent" });
});
