import * as z from "zod";
import { checkOptions } from "../core/checkOptions.ts";
import { type ViralWave, viralGenerations } from "../value/viralGenerations.ts";
import { count } from "./count.ts";
import { defineOperation } from "./defineOperation.ts";

/** The operations on what customers are worth. */
export const valueOperations = {
  "viral-generations": defineOperation({
    id: "viral-generations",
    title: "Viral generations",
    summary: "The new customers of each generation of a wave of invitations",
    family: "value",
    input: () =>
      z.strictObject({
        seed: count("The customers who start it"),
        k: count("How many new customers each one brings"),
        generations: z.int().min(0).max(10_000).describe("How many generations after the seed"),
      }),
    options: () => z.strictObject({}),
    notes: ["Every generation fits a double."],
    example: {
      input: { seed: 1000, k: 0.5, generations: 3 },
      output: [1000, 500, 250, 125],
    },
    call: (wave: ViralWave, options: object = {}) => {
      checkOptions("viral-generations", options, []);
      return viralGenerations(wave);
    },
  }),
};
