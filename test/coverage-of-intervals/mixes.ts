/** Shares of those who count as plus one, as nothing and as minus one. */
export interface Mix {
  readonly name: string;
  readonly up: number;
  readonly neutral: number;
  readonly down: number;
}

const mixOf = (name: string, down: number, neutral: number, up: number): Mix => {
  const whole = down + neutral + up;
  return { name, down: down / whole, neutral: neutral / whole, up: up / whole };
};

/** Eight populations, from an even one to one where ninety-nine in a hundred are promoters. */
export const MIXES: readonly Mix[] = [
  mixOf("A", 1, 1, 1),
  mixOf("B", 15, 25, 60),
  mixOf("C", 50, 30, 20),
  mixOf("D", 45, 10, 45),
  mixOf("E", 5, 15, 80),
  mixOf("F", 1, 4, 95),
  mixOf("G", 5, 90, 5),
  mixOf("H", 0.2, 0.8, 99),
];

/** The population of that letter. */
export function mixNamed(letter: string): Mix {
  return MIXES.find(({ name }) => name === letter) as Mix;
}

/** Every population whose three shares are whole multiples of 5 %, none of them 0. */
export const LATTICE: readonly Mix[] = Array.from({ length: 18 }, (_, d) => d + 1).flatMap((down) =>
  Array.from({ length: 19 - down }, (_, p) => p + 1).map((up) =>
    mixOf(`${5 * down}/${5 * (20 - down - up)}/${5 * up}`, down, 20 - down - up, up),
  ),
);

/** What the population's net share is, in points. */
export function netOf({ up, down }: Mix): number {
  return 100 * (up - down);
}
