import examples from "../fixtures/worked-examples.json" with { type: "json" };

/** A number of a source, a list of them, or a word such as a code. */
export type Answer = number | string | readonly number[];

/** Named answers of a source, such as `{ nps: 45 }`. */
export type Answers = Readonly<Record<string, Answer>>;

/** A calculation that a source printed, carried as a fact. */
export interface WorkedExample {
  readonly id: string;
  readonly metric: string;
  readonly variant: string;
  /** Whether the printed answer is right: see `published` where it is not. */
  readonly status: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The right answer. */
  readonly expected: Answers;
  /** What the source printed, where it differs. */
  readonly published?: Answers;
  /** Absolute, in the unit of `expected`. */
  readonly tolerance: number;
  readonly source: { readonly title: string; readonly url: string };
  readonly note: string;
}

/** What the library makes of an example's inputs: every expected answer, by the same name. */
export type Reading = (inputs: never) => Answers;

/** The examples of the metrics that the library has. */
export const workedExamples = examples as unknown as readonly WorkedExample[];
