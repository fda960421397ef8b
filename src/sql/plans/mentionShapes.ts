import { all, any, column, compare, type Expression, isMissing } from "../Expression.ts";
import type { Guard } from "../SqlPlan.ts";
import { countGuard } from "./countGuard.ts";
import { givenGuard } from "./givenGuard.ts";
import { namedShape } from "./namedShape.ts";
import { requiredField } from "./requiredField.ts";

const SENTIMENTS = ["positive", "negative", "neutral"] as const;

type Counts = Record<(typeof SENTIMENTS)[number], number>;

const channel = requiredField("label", "Where the brand was mentioned");

const isSentiment = (operator: "=" | "<>", value: string): Expression =>
  compare(column("sentiment"), operator, { kind: "words", value });

const sentimentGuard: Guard = {
  field: "sentiment",
  when: any(
    isMissing(column("sentiment")),
    all(...SENTIMENTS.map((sentiment) => isSentiment("<>", sentiment))),
  ),
  expected: `one of ${SENTIMENTS.join(", ")} in every row`,
};

/** The tally that mentionVolume() makes. */
const tallyOf = (named: ReadonlyMap<string | null, Counts>) => ({
  labels: { kind: "mentions", version: 1 },
  channels: Object.fromEntries(named),
});

/** Mentions, one row each, or counted by channel already. */
export const mentionShapes = [
  namedShape({
    kind: "mentions",
    fields: { channel, sentiment: requiredField("label", "positive, negative or neutral") },
    name: "channel",
    guards: [givenGuard("channel"), sentimentGuard],
    counts: () => ({
      positive: { kind: "count-if", when: isSentiment("=", "positive") },
      negative: { kind: "count-if", when: isSentiment("=", "negative") },
      neutral: { kind: "count-if", when: isSentiment("=", "neutral") },
    }),
    columns: SENTIMENTS,
    tally: tallyOf,
  }),
  namedShape({
    kind: "mention-counts",
    fields: {
      channel,
      positive: requiredField("count", "Mentions that praise"),
      negative: requiredField("count", "Mentions that blame"),
      neutral: requiredField("count", "Mentions that do neither"),
    },
    name: "channel",
    guards: [givenGuard("channel"), ...SENTIMENTS.map(countGuard)],
    counts: () => ({
      positive: { kind: "sum", of: column("positive") },
      negative: { kind: "sum", of: column("negative") },
      neutral: { kind: "sum", of: column("neutral") },
    }),
    columns: SENTIMENTS,
    tally: tallyOf,
  }),
] as const;
