import { readFileSync } from "node:fs";

/** Parameters by name. */
type Params = Readonly<Record<string, number>>;

/** A history and what a model says of it; what a model does not have is not there. */
export interface GoldenCustomer {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly logLik: number;
  readonly pAlive: number;
  /** By time. */
  readonly expected: Readonly<Record<string, number>>;
  /** By continuous discount rate. */
  readonly dert?: Readonly<Record<string, number>>;
  /** By time after the observation. */
  readonly pAliveFuture?: Readonly<Record<string, number>>;
}

/** A model of known parameters. */
export interface GoldenPredictions {
  readonly model: "bgnbd" | "mbgnbd" | "pnbd";
  readonly params: Params;
  readonly customers: readonly GoldenCustomer[];
  readonly expectedNewCustomer: readonly { readonly t: number; readonly value: number }[];
  readonly pmf?: {
    readonly t: number;
    readonly n: readonly number[];
    readonly value: readonly number[];
  };
}

/** Values in 50-digit arithmetic; all of `clv-golden.json` but Kaplan-Meier, which has a file of its own. */
export interface ClvGolden {
  readonly fits: readonly {
    readonly model: string;
    readonly n: number;
    readonly params: Params;
    readonly standardErrors: Params;
    readonly logLik: number;
    readonly covariance: readonly (readonly number[])[];
  }[];
  readonly sbg: readonly {
    readonly lost: readonly number[];
    readonly remaining: number;
    readonly params: Params;
    readonly standardErrors: Params;
    readonly logLik: number;
    readonly survival: readonly number[];
    readonly retention: readonly number[];
    readonly discountedExpectedLifetime: Readonly<Record<string, number>>;
    readonly discountedExpectedResidualLifetime: readonly {
      readonly n: number;
      readonly d: number;
      readonly value: number;
    }[];
  }[];
  readonly predictions: readonly GoldenPredictions[];
  readonly gammaGamma: {
    readonly params: Params;
    readonly populationMean: number;
    readonly customers: readonly {
      readonly x: number;
      readonly mean: number;
      readonly conditionalMean: number;
      readonly logLik: number | null;
    }[];
  };
  readonly bgbb: {
    readonly params: Params;
    readonly customers: readonly {
      readonly x: number;
      readonly tx: number;
      readonly n: number;
      readonly logLik: number;
      readonly pAlive0: number;
      readonly pAlive1: number;
      readonly expected5: number;
      readonly expected10: number;
      readonly dert10pct: number;
    }[];
    readonly expectedNewCustomer: readonly { readonly n: number; readonly value: number }[];
    readonly pmf6: readonly number[];
  };
  readonly clv: readonly {
    readonly params: Params;
    readonly gammaGamma: Params;
    readonly months: number;
    readonly monthlyDiscount: number;
    readonly unitsPerMonth: number;
    readonly customers: readonly {
      readonly id: number;
      readonly expectedAverageValue: number;
      readonly expectedPurchases: number;
      readonly clv: number;
    }[];
  }[];
  readonly cohort: readonly {
    readonly model: string;
    readonly params: Params;
    readonly t: number;
    readonly sumPAlive: number;
    readonly sumExpected: number;
    readonly tracking: readonly { readonly t: number; readonly value: number }[];
  }[];
  readonly lifetimesPenalizer: {
    readonly cases: readonly { readonly penalizer: number; readonly params: Params }[];
  };
}

/** The golden values. */
export const clvGolden: ClvGolden = JSON.parse(
  readFileSync(new URL("../fixtures/clv.json", import.meta.url), "utf8"),
);
