import type { GroupKey } from "../core/MeasureSpec.ts";
import type { Command } from "./Command.ts";
import type { FILE_FORMATS, FORMATS } from "./commonFlags.ts";
import type { EngineOptions } from "./EngineOptions.ts";
import type { InputShape } from "./InputShape.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";

/** A command line that was understood. */
export interface Request {
  readonly command: Command;
  readonly shape: InputShape;
  /** The text of each of the shape's flags that was given: a column, or a number. */
  readonly given: ReadonlyMap<string, string>;
  /** The shape's further settings, by name. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The metric's options, by name. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The column of weights. */
  readonly weights: string | undefined;
  readonly by: readonly string[];
  /** Which rows count: those whose cells are among these, by column; all of them unless given. */
  readonly where?: ReadonlyMap<string, readonly GroupKey[]> | undefined;
  /** The calendar periods to make results for. */
  readonly periods: PeriodOptions | undefined;
  /** The list of the result to write in place of the result. */
  readonly list: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly inputFormat: (typeof FILE_FORMATS)[number] | undefined;
  readonly delimiter: string | undefined;
  /** The file; "-" is standard input, `undefined` where none was named. */
  readonly file: string | undefined;
  /** All files and patterns that were named. */
  readonly files: readonly string[];
  /** What reads them. */
  readonly engine: EngineOptions;
}
