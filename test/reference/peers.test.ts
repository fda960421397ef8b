import { bgNbd, gammaGamma, lifetimeValue, mbgNbd, paretoNbd } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { cdnowCustomers } from "../support/cdnowCustomers.ts";

const sumOf = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0);

// The figures of docs/models-and-peers.md and docs/lifetime-value.md that are no parameters.
describe("beside other packages, on CDNOW", () => {
  const customers = cdnowCustomers();
  const bg = bgNbd.fit(customers, { unit: "weeks" });
  const mbg = mbgNbd.fit(customers, { unit: "weeks" });
  const pareto = paretoNbd.fit(customers, { unit: "weeks" });

  it.each([
    [0, 1653.4, 6425.7],
    [0.001, 1769.8, 7782.8],
    [0.01, 1934.2, 9715.6],
    [0.1, 2162.8, 12392.6],
  ])("forecasts with a penalizer of %d", (penalizer, soon, late) => {
    const model = bgNbd.fit(customers, { penalizer });
    expect(sumOf(bgNbd.expectedPurchases(model, customers, 39))).toBeCloseTo(soon, 1);
    expect(sumOf(bgNbd.expectedPurchases(model, customers, 260))).toBeCloseTo(late, 1);
  });

  it("has means of the probability to be alive, also of those who bought once", () => {
    const once = (column: Float64Array) => {
      const kept = column.filter((_, row) => customers.frequency[row] === 0);
      expect(kept).toHaveLength(1411);
      return sumOf(kept) / kept.length;
    };
    const columns = [
      bgNbd.probabilityAlive(bg, customers),
      mbgNbd.probabilityAlive(mbg, customers),
      paretoNbd.probabilityAlive(pareto, customers),
    ];
    const means = columns.map((column) => sumOf(column) / column.length);
    [0.8134392586, 0.4487222592, 0.4462786999].forEach((mean, i) => {
      expect(means[i]).toBeCloseTo(mean, 8);
    });
    [1, 0.4088086945, 0.3376649267].forEach((mean, i) => {
      expect(once(columns[i] as Float64Array)).toBeCloseTo(mean, 8);
    });
  });

  it("forecasts 39 weeks by three models", () => {
    expect(sumOf(bgNbd.expectedPurchases(bg, customers, 39))).toBeCloseTo(1653.42326, 4);
    expect(sumOf(mbgNbd.expectedPurchases(mbg, customers, 39))).toBeCloseTo(1576.73574, 4);
    expect(sumOf(paretoNbd.expectedPurchases(pareto, customers, 39))).toBeCloseTo(1665.53423, 4);
  });

  it("is defined where others are not", () => {
    const once = { frequency: 0, recency: 0, T: 38.86 };
    const often = { frequency: 2, recency: 30.43, T: 38.86 };
    const at = (a: number, b: number, customer = once) =>
      bgNbd.expectedPurchases(bgNbd.fromParams({ r: 0.24, alpha: 4.4, a, b }), customer, 39);
    expect(at(0.4, 0.6)).toBeCloseTo(0.1826223882, 9);
    expect(at(0.3, 0.6)).toBeCloseTo(0.1880151688, 9);
    expect(at(1, 2.4, often)).toBeCloseTo(1.0976225304, 9);
    expect(at(1 + 1e-7, 2.4, often)).toBeCloseTo(1.0976224757, 9);
    expect(bgNbd.probabilityOfPurchases(bg, 200, 39)).toBeCloseTo(4.069e-14, 16);
  });

  it("discounts by what the rate says", () => {
    const first = { frequency: 2, recency: 30.43, T: 38.86 };
    const dert = (discountRate: number, period: number | { years: number }) =>
      paretoNbd.residualTransactions(pareto, first, { discountRate, period });
    expect(dert(10, 1)).toBeCloseTo(0.425, 3);
    expect(dert(10, 52)).toBeCloseTo(8.16, 2);
  });

  it.each([
    ["W", 4.345, [36.27849649, 4.63746679, 8.34409266]],
    ["D", 30, [140.09621355, 18.94346778, 38.18057317]],
    ["M", 1, [9.81981885, 1.22952852, 2.13404553]],
    ["H", 720, [557.89377916, 81.97862846, 210.30584516]],
  ])("has lifetimes' values of freq %s by a month of %d units", (_, month, values) => {
    const spend = gammaGamma.fit(customers);
    const options = { horizon: 12 * month, period: month, discountRate: 1 };
    const ours = lifetimeValue(bg, spend, customers, options);
    values.forEach((value, i) => {
      expect(Math.abs((ours[i] as number) / value - 1)).toBeLessThan(1e-5);
    });
  });
});
