import * as z from "zod";
import { compoundRate } from "../customers/compoundRate.ts";
import { customerMovement } from "../customers/customerMovement.ts";
import { revenueMovement } from "../customers/revenueMovement.ts";
import { percent } from "./count.ts";
import { spellFields } from "./customerMetrics.ts";
import { changeFields } from "./customerRevenueMetrics.ts";
import { defineOperation } from "./defineOperation.ts";
import { instant } from "./instant.ts";
import { rowsInput } from "./rowsInput.ts";

const period = () =>
  z.strictObject({
    from: instant("Start of the period"),
    to: instant("End of the period, which it does not include"),
  });

/** The operations on customers. */
export const customerOperations = {
  "customer-movement": defineOperation({
    id: "customer-movement",
    title: "Customer movement",
    summary: "Who was there at the start of a period, who left, joined and came back",
    family: "customers",
    input: () => z.union(rowsInput(spellFields, "One row for each spell of a customer")),
    options: period,
    notes: ["The period ends after it starts, and no spell ends before it starts."],
    example: {
      input: [
        { id: "a", joined: "2025-06-01" },
        { id: "b", joined: "2025-09-12", left: "2026-03-20" },
      ],
      options: { from: "2026-03-01", to: "2026-04-01" },
      output: {
        labels: {
          kind: "customer-movement",
          version: 1,
          from: 1_772_323_200_000,
          to: 1_775_001_600_000,
        },
        start: 2,
        lost: 1,
        gained: 0,
        gainedAndLost: 0,
        reactivated: 0,
        end: 1,
        customerMs: 4_320_000_000,
      },
    },
    call: customerMovement,
  }),
  "revenue-movement": defineOperation({
    id: "revenue-movement",
    title: "Revenue movement",
    summary: "How recurring revenue moved over a period: a bridge that adds up exactly",
    family: "customers",
    input: () => z.union(rowsInput(changeFields, "One row for each change of a customer's MRR")),
    options: period,
    notes: [
      "The period ends after it starts; amounts are whole minor units of one currency.",
      "No customer has two amounts at one instant.",
    ],
    example: {
      input: [
        { customer: "a", at: "2026-02-01", mrr: 5000 },
        { customer: "a", at: "2026-03-10", mrr: 7000 },
        { customer: "b", at: "2026-03-15", mrr: 2000 },
      ],
      options: { from: "2026-03-01", to: "2026-04-01" },
      output: {
        labels: {
          kind: "revenue-movement",
          version: 1,
          from: 1_772_323_200_000,
          to: 1_775_001_600_000,
        },
        start: 5000,
        new: 2000,
        expansion: 2000,
        reactivation: 0,
        contraction: 0,
        churn: 0,
        end: 9000,
      },
    },
    call: revenueMovement,
  }),
  "compound-rate": defineOperation({
    id: "compound-rate",
    title: "Compound rate",
    summary: "A rate of loss over several periods, such as a month's over a year",
    family: "customers",
    input: () => percent("The rate of one period in percent"),
    options: () =>
      z.strictObject({
        periods: z.number().min(0).describe("How many periods; 1/12 makes a year's rate monthly"),
      }),
    notes: [],
    example: { input: 50, options: { periods: 2 }, output: 75 },
    call: compoundRate,
  }),
};
