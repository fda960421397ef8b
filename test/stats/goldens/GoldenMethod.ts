/** What a golden expects, or what we make of its inputs. */
export type Named = Readonly<Record<string, unknown>>;

/** What we make of the inputs of a golden, under its own names. */
interface GoldenMethod {
  readonly compute: (inputs: never) => Named;
  /** Numbers of the golden that no function of ours returns, with the reason beside them. */
  readonly notOurs?: readonly string[];
}

/** The functions by the golden's method id. */
export type GoldenMethods = Readonly<Record<string, GoldenMethod>>;
