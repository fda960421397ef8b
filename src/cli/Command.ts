import type { MetricEntry } from "../catalog/MetricEntry.ts";
import type { InputShape } from "./InputShape.ts";
import { inputShapes } from "./inputShapes.ts";
import type { OptionFlag } from "./OptionFlag.ts";
import { optionFlags } from "./optionFlags.ts";

/** A metric as a command: its entry and the flags that follow from it. */
export interface Command {
  readonly entry: MetricEntry;
  readonly name: string;
  readonly shapes: readonly InputShape[];
  readonly options: readonly OptionFlag[];
}

/** Reads a command off the catalog. */
export function createCommand(entry: MetricEntry): Command {
  const shapes = inputShapes(entry);
  return { entry, name: commandName(entry), shapes, options: optionFlags(entry) };
}

/** The names that people have for these: all other metrics go by their ids. */
const SHORT = ["art", "fcr", "churn", "retention", "referral"];

/** What people type. */
export function commandName({ id, aliases }: MetricEntry): string {
  return aliases.find((alias) => SHORT.includes(alias)) ?? id;
}
