import * as z from "zod";
import { MEAN_INTERVALS } from "../stats/estimateMean.ts";
import { SHARE_INTERVALS } from "../stats/estimateShare.ts";
import { RATE_INTERVALS } from "../stats/rateInterval.ts";
import { level } from "./answers.ts";
import { definitionOption, intervalOption } from "./intervalOption.ts";
import type { DefinitionEntry } from "./MetricEntry.ts";

type Definitions = readonly [DefinitionEntry, ...DefinitionEntry[]];

/** The definition as an option, by the names of an entry's definitions. */
export const definitionOf = (definitions: Definitions, usual?: string) =>
  definitionOption(definitions.map(({ id }) => id) as [string, ...string[]], usual).optional();

/** The options of a metric without an interval. */
export const standardOptions = (definitions: Definitions) =>
  z.strictObject({ definition: definitionOf(definitions) });

/** The options of a metric that is a share. */
export const shareOptions = (definitions: Definitions, when = '"wilson" unless given') =>
  z.strictObject({
    definition: definitionOf(definitions),
    level: level().optional(),
    interval: intervalOption(SHARE_INTERVALS, when).optional(),
  });

/** The options of a metric that is a count per exposure. */
export const rateOptions = (definitions: Definitions, when = '"garwood" unless given') =>
  z.strictObject({
    definition: definitionOf(definitions),
    level: level().optional(),
    interval: intervalOption(RATE_INTERVALS, when).optional(),
  });

/** The options of a metric that is a mean. */
export const meanOptions = (definitions: Definitions) =>
  z.strictObject({
    definition: definitionOf(definitions),
    level: level().optional(),
    interval: intervalOption(MEAN_INTERVALS, '"t" unless given').optional(),
  });
