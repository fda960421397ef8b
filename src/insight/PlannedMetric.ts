/** Shares that are expected of an NPS, in percent. */
export interface ExpectedShares {
  /** Promoters. */
  readonly promoters: number;
  /** Detractors. */
  readonly detractors: number;
}

/** The interval of an NPS that a survey is planned for. */
export type PlanInterval = "wald" | "adjusted-wald";

/** What a survey is planned for, with what is known of it beforehand. */
export type PlannedMetric =
  | {
      /** A share of answers, such as a CSAT or a churn rate. */
      readonly metric: "share";
      /** The share expected, in percent; 50 unless given, the worst case. */
      readonly share?: number | undefined;
    }
  | {
      /** An NPS, or one share less another. */
      readonly metric: "nps";
      /** The shares expected; half promoters, half detractors unless given, the worst case. */
      readonly shares?: ExpectedShares | undefined;
      /** "wald", or "adjusted-wald", which takes 3 answers less; "wald" unless given. */
      readonly interval?: PlanInterval | undefined;
    }
  | {
      /** A mean, such as that of a rating. */
      readonly metric: "mean";
      /** The standard deviation of the answers, in the unit of the mean. */
      readonly sd: number;
    };

/** How sure a plan is to be. */
export interface PlanOptions {
  /** The confidence level; 0.95 unless given. */
  readonly level?: number | undefined;
  /** How likely a difference that is there is found; 0.8 unless given. For differences only. */
  readonly power?: number | undefined;
  /** How many times the answers that clusters or weights take; 1 unless given. */
  readonly designEffect?: number | undefined;
}
