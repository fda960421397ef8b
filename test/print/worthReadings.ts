import {
  cac,
  cacPayback,
  clv,
  ltvToCac,
  type RfmOptions,
  retentionCost,
  rfm,
  viralCoefficient,
  viralGenerations,
} from "cx-metrics";
import type { Reading } from "../support/workedExamples.ts";

const valueIn = ({ value }: { readonly value: number | null }) => value ?? Number.NaN;

/** The sources write margins and rates as fractions; whole tenths keep `0.025 * 100` exact. */
const percent = (fraction: number) => Math.round(1000 * fraction) / 10;

const acquisition = (inputs: { salesAndMarketingSpend: number; newCustomers: number }) => ({
  cac: valueIn(cac({ costs: inputs.salesAndMarketingSpend, newCustomers: inputs.newCustomers })),
});

const retention = (inputs: { retentionSpend: number; retainedCustomers: number }) => ({
  crc: valueIn(
    retentionCost({ costs: inputs.retentionSpend, retainedCustomers: inputs.retainedCustomers }),
  ),
});

/** A month of 30 days; what the table has in two bins is in the better one, as on the page. */
const MONTH = 30;
const TABLE: RfmOptions = {
  definition: "thresholds",
  thresholds: {
    recency: [MONTH, 3 * MONTH + 1, 6 * MONTH + 1, 9 * MONTH + 1],
    frequency: [10, 20, 30, 41],
    monetary: [5_000, 10_000, 20_000, 50_000],
  },
};

const scoreOf = (inputs: {
  customer: string;
  monthsSince: number;
  frequency: number;
  spend: number;
}) => {
  const { customer, monthsSince, frequency, spend } = inputs;
  const row = { customer, recency: MONTH * monthsSince, frequency, monetary: spend };
  return { code: rfm([row], TABLE).customers[0]?.code ?? "" };
};

/** Customers in all combinations of so many values as there are bins. */
function everyCell(inputs: { recencyBins: number; frequencyBins: number; monetaryBins: number }) {
  const { recencyBins, frequencyBins, monetaryBins } = inputs;
  const rows = Array.from({ length: recencyBins * frequencyBins * monetaryBins }, (_, i) => ({
    customer: i,
    recency: i % recencyBins,
    frequency: Math.floor(i / recencyBins) % frequencyBins,
    monetary: Math.floor(i / (recencyBins * frequencyBins)),
  }));
  const bins = { recency: recencyBins, frequency: frequencyBins, monetary: monetaryBins };
  const codes = [...new Set(rfm(rows, { bins }).customers.map(({ code }) => code))].sort();
  return { cells: codes.length, min: codes[0] ?? "", max: codes.at(-1) ?? "" };
}

export const worthReadings: Readonly<Record<string, Reading>> = {
  "cac-116": acquisition,
  "cac-117": acquisition,
  "cac-120": acquisition,
  "crc-124": retention,
  "crc-125": retention,
  "ltv-cac-121": (inputs: {
    arpaPerMonth: number;
    grossMargin: number;
    monthlyChurn: number;
    cac: number;
  }) => {
    const ltv = valueIn(
      clv({
        arpa: inputs.arpaPerMonth,
        margin: percent(inputs.grossMargin),
        churn: percent(inputs.monthlyChurn),
      }),
    );
    return { ltv, ratio: valueIn(ltvToCac({ ltv, cac: inputs.cac })) };
  },
  "ltv-cac-122": (inputs: {
    spend: number;
    newCustomers: number;
    arpu: number;
    churn: number;
    monthlyGrossMargin: number;
  }) => {
    const cost = valueIn(cac({ costs: inputs.spend, newCustomers: inputs.newCustomers }));
    const ltv = valueIn(clv({ arpa: inputs.arpu, churn: percent(inputs.churn) }));
    // The margin is printed as money.
    const margin = (100 * inputs.monthlyGrossMargin) / inputs.arpu;
    const payback = cacPayback({ cac: cost, arpa: inputs.arpu, margin });
    const ratio = valueIn(ltvToCac({ ltv, cac: cost }));
    return { cac: cost, ltv, ratio, paybackMonths: valueIn(payback) };
  },
  "rfm-211": everyCell,
  "rfm-212": scoreOf,
  "rfm-213": scoreOf,
  "rfm-215": scoreOf,
  "rfm-217": scoreOf,
  "rfm-219": scoreOf,
  "viral-coefficient-106": (inputs: { invitesPerUser: number; conversion: number }) => ({
    k: valueIn(
      viralCoefficient({
        invitesPerCustomer: inputs.invitesPerUser,
        acceptance: percent(inputs.conversion),
      }),
    ),
  }),
  "viral-coefficient-108": (inputs: {
    k: number;
    seed: number;
    generationsAfterSeed: readonly number[];
  }) => {
    const { k, seed, generationsAfterSeed } = inputs;
    const wave = viralGenerations({ seed, k, generations: Math.max(...generationsAfterSeed) });
    return { newCustomers: generationsAfterSeed.map((place) => wave[place] ?? Number.NaN) };
  },
};
