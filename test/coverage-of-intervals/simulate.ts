import { createRandom } from "../../src/stats/createRandom.ts";
import { SEED } from "./judge.ts";
import type { Mix } from "./mixes.ts";

/** Numbers from 0 to 1, always the same ones for one cell. */
export function randomOf(cell: number): () => number {
  return createRandom("coverage", ["seed"], SEED + cell);
}

/** A sample of one population, as counts. */
export function drawNet(mix: Mix, n: number, random: () => number): { up: number; down: number } {
  let up = 0;
  let down = 0;
  for (let i = 0; i < n; i++) {
    const place = random();
    if (place < mix.up) up++;
    else if (place < mix.up + mix.down) down++;
  }
  return { up, down };
}

/** How many of n have what a share p of the population has. */
export function drawShare(p: number, n: number, random: () => number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (random() < p) count++;
  return count;
}

/** A number from the standard normal distribution (Box and Muller). */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The share of runs in which something holds. */
export function shareOfRuns(runs: number, holds: () => boolean): number {
  let held = 0;
  for (let run = 0; run < runs; run++) if (holds()) held++;
  return held / runs;
}

/** Remembers what was made of a key: outcomes of small samples come again and again. */
export function remember<Made>(make: (...key: number[]) => Made): (...key: number[]) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join();
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(...key);
    if (made.size < 1_000_000) made.set(name, fresh);
    return fresh;
  };
}
