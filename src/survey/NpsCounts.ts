/** Promoters, passives and detractors: as counts, or in percent. */
export type NpsCounts = {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
};

/** The three groups in percent of all answers; `null` where nobody answered. */
export type NpsShares = { readonly [Group in keyof NpsCounts]: number | null };

/**
 * The groups by name.
 *
 * @internal
 */
export const NPS_GROUPS = ["promoters", "passives", "detractors"] as const;
