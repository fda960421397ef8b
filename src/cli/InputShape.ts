import type { RecordField } from "../catalog/MetricEntry.ts";
import type { OptionFlag } from "./OptionFlag.ts";

/** One part of a metric's input, as a flag. */
export interface InputField {
  /** The flag without its hyphens. */
  readonly flag: string;
  /** Where the value goes in the input; empty where it is the whole input. */
  readonly path: readonly string[];
  readonly description: string;
  readonly required: boolean;
  /** Whether the metric takes a list of numbers here. */
  readonly list: boolean;
  /** What the cells of an entity's field hold; absent where they are numbers. */
  readonly holds?: RecordField["holds"];
  /** How a setting is read that is no instant. */
  readonly option?: OptionFlag;
}

/**
 * One way to feed a metric: a column of answers, counts, one row for each entity, several columns of
 * answers, or JSON.
 */
export interface InputShape {
  readonly kind: "answers" | "counts" | "records" | "items" | "json";
  readonly description: string;
  /** Of items: whether a row is a list of them, or a record by name. */
  readonly ordered?: boolean;
  readonly fields: readonly InputField[];
  /** Further flags that only this shape takes, such as the limits of the period. */
  readonly settings: readonly InputField[];
}
