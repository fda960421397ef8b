import { expect, it } from "vitest";
import { hessianOf } from "../../../src/models/numerics/hessianOf.ts";

it("has the second derivatives, symmetric to the last bit", () => {
  const point = Float64Array.of(0.7, -0.4);
  const matrix = hessianOf((at, gradient) => {
    const [x, y] = [at[0] as number, at[1] as number];
    gradient[0] = Math.exp(x) * Math.sin(y);
    gradient[1] = Math.exp(x) * Math.cos(y);
    return 0;
  }, point);
  const [sine, cosine] = [Math.exp(0.7) * Math.sin(-0.4), Math.exp(0.7) * Math.cos(-0.4)];
  const right = [
    [sine, cosine],
    [cosine, -sine],
  ];
  right.forEach((row, i) => {
    row.forEach((cell, j) => {
      expect(matrix[i]?.[j]).toBeCloseTo(cell, 7);
    });
  });
  expect(matrix[0]?.[1]).toBe(matrix[1]?.[0]);
  expect(Array.from(point)).toEqual([0.7, -0.4]);
});
