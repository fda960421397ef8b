// Writes the synthetic files of examples/data: node scripts/make-example-data.mjs [folder]. The same seed makes the same
// bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SEED = 20260301;
const FOLDER = process.argv[2] ?? fileURLToPath(new URL("../examples/data/", import.meta.url));
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Uniform numbers from 0 to 1: mulberry32, whole-number arithmetic, the same on every machine. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(SEED);

/** One of the keys of a record of shares. */
function pick(shares) {
  const entries = Object.entries(shares);
  let left = random() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [key, share] of entries) {
    left -= share;
    if (left < 0) return key;
  }
  return entries.at(-1)[0];
}

/** An index, likelier where the list is larger. */
function pickIndex(shares) {
  return Number(pick({ ...shares }));
}

const dateOf = (ms) => new Date(ms).toISOString().slice(0, 10);
const instantOf = (ms) => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace(".000", "");

/** The channels, each with its share of contacts and how its answers and times run. */
const CHANNELS = {
  email: {
    share: 36,
    score: [3, 1, 2, 3, 3, 7, 8, 16, 22, 18, 17],
    csat: [7, 9, 19, 39, 26],
    ease: [4, 6, 10, 17, 24, 23, 16],
    first: 0.58,
    hours: 14,
  },
  chat: {
    share: 30,
    score: [1, 1, 1, 2, 2, 5, 6, 13, 22, 24, 23],
    csat: [4, 5, 12, 41, 38],
    ease: [2, 3, 6, 12, 22, 29, 26],
    first: 0.74,
    hours: 2.5,
  },
  phone: {
    share: 24,
    score: [3, 2, 2, 3, 3, 6, 8, 14, 19, 19, 21],
    csat: [6, 7, 14, 37, 36],
    ease: [4, 5, 8, 14, 24, 25, 20],
    first: 0.71,
    hours: 5,
  },
  social: {
    share: 10,
    score: [6, 3, 4, 4, 5, 10, 10, 15, 18, 14, 11],
    csat: [12, 13, 22, 34, 19],
    ease: [8, 9, 13, 19, 22, 17, 12],
    first: 0.49,
    hours: 9,
  },
};

const channelShares = Object.fromEntries(
  Object.entries(CHANNELS).map(([channel, { share }]) => [channel, share]),
);

function makeAnswers() {
  const from = Date.UTC(2025, 6, 1);
  const times = Array.from({ length: 1000 }, () => from + random() * 184 * DAY).sort(
    (a, b) => a - b,
  );
  return times.map((time, i) => {
    const channel = pick(channelShares);
    const { score, csat, ease } = CHANNELS[channel];
    const answer = (shares, first, blank) => (random() < blank ? "" : first + pickIndex(shares));
    return [
      i + 1,
      dateOf(time),
      channel,
      answer(score, 0, 0.04),
      answer(csat, 1, 0.07),
      answer(ease, 1, 0.12),
    ];
  });
}

function makeTickets() {
  const from = Date.UTC(2025, 9, 1);
  const asOf = Date.UTC(2026, 0, 1);
  const times = Array.from({ length: 900 }, () => from + random() * (asOf - from)).sort(
    (a, b) => a - b,
  );
  return times.map((created, i) => {
    const channel = pick(channelShares);
    const { first, hours } = CHANNELS[channel];
    const atOnce = random() < first;
    // Most are quick, some take days: a product of uniform numbers has a long tail.
    const tail = 1 / (0.08 + random() * random());
    const taken = hours * (atOnce ? 0.2 : 1) * tail * (0.3 + random());
    const tenths = Math.max(1, Math.round(taken * 10));
    const solved = created + (tenths / 10) * HOUR;
    const isOpen = solved > asOf;
    return [
      `T${String(i + 1).padStart(4, "0")}`,
      channel,
      instantOf(created),
      isOpen ? "" : instantOf(solved),
      isOpen ? "" : (tenths / 10).toFixed(1),
      atOnce && !isOpen ? 1 : 0,
      1,
    ];
  });
}

/** The plans, each with its share of customers and the chance to leave in a month. */
const PLANS = {
  basic: { share: 50, leaves: 0.045, value: 25 },
  team: { share: 35, leaves: 0.025, value: 60 },
  enterprise: { share: 15, leaves: 0.008, value: 180 },
};

const planShares = Object.fromEntries(
  Object.entries(PLANS).map(([plan, { share }]) => [plan, share]),
);

const customersFrom = Date.UTC(2024, 0, 1);
const customersTo = Date.UTC(2026, 0, 1);

/** The day on which a customer leaves; past the end of the data it has not happened. */
function leaveAfter(joined, chance) {
  let day = joined + 30 * DAY;
  while (day < customersTo && random() >= chance) day += 30 * DAY;
  return day - Math.floor(random() * 30) * DAY;
}

function makeCustomers() {
  const spells = [];
  for (let i = 0; i < 760; i++) {
    const id = `C${String(i + 1).padStart(4, "0")}`;
    const plan = pick(planShares);
    const { leaves } = PLANS[plan];
    const founder = i < 220;
    const joined = founder
      ? customersFrom - Math.floor(random() * 400) * DAY
      : customersFrom + Math.floor(random() * 731) * DAY;
    const left = Math.max(leaveAfter(founder ? customersFrom : joined, leaves), joined + DAY);
    spells.push({ id, plan, joined, left });
    const back = left + (20 + Math.floor(random() * 120)) * DAY;
    if (left < customersTo && back < customersTo && random() < 0.15)
      spells.push({ id, plan, joined: back, left: leaveAfter(back, leaves) });
  }
  return spells.sort((a, b) => a.joined - b.joined || (a.id < b.id ? -1 : 1));
}

function makeOrders(spells) {
  const orders = [];
  for (const { id, plan, joined, left } of spells) {
    const { value } = PLANS[plan];
    const end = Math.min(left, customersTo);
    let at = Math.max(joined, Date.UTC(2025, 0, 1)) + random() * 40 * DAY;
    while (at < end) {
      orders.push({ at, customer: id, value: value * (0.5 + random() + random() ** 4 * 3) });
      at += (20 + random() * 160) * DAY;
    }
  }
  return orders
    .sort((a, b) => a.at - b.at)
    .map(({ at, customer, value }, i) => [
      `O${String(i + 1).padStart(5, "0")}`,
      customer,
      dateOf(at),
      value.toFixed(2),
    ]);
}

/** An exponential waiting time of mean 1. */
const wait = () => -Math.log(1 - random());

/** A gamma variate of whole shape and rate 1. */
const gamma = (shape) => Array.from({ length: shape }, wait).reduce((sum, time) => sum + time, 0);

/**
 * The purchases of customers of the first half of the year as a Pareto/NBD model has them: each one buys at
 * a rate of their own until they leave, which nobody is told, and spends around a mean of their own.
 */
function makePurchases() {
  const purchases = [];
  for (let i = 1; i <= 300; i++) {
    const customer = `B${String(i).padStart(3, "0")}`;
    const [rate, leaving, scale] = [gamma(2) / (80 * DAY), gamma(1) / (200 * DAY), gamma(4) / 48];
    let at = Date.UTC(2025, 0, 1) + random() * 180 * DAY;
    const end = Math.min(at + wait() / leaving, customersTo);
    for (; at < end; at += wait() / rate) purchases.push({ at, customer, value: gamma(4) / scale });
  }
  return purchases
    .sort((a, b) => a.at - b.at)
    .map(({ at, customer, value }) => [customer, dateOf(at), value.toFixed(2)]);
}

function write(name, header, rows) {
  const lines = [header, ...rows].map((cells) => `${cells.join(",")}\n`);
  writeFileSync(join(FOLDER, name), lines.join(""));
}

mkdirSync(FOLDER, { recursive: true });
write("answers.csv", ["id", "answered_at", "channel", "score", "csat", "ease"], makeAnswers());
write(
  "tickets.csv",
  [
    "id",
    "channel",
    "created_at",
    "solved_at",
    "resolution_hours",
    "resolved_first_contact",
    "contacts",
  ],
  makeTickets(),
);
const customers = makeCustomers();
write(
  "customers.csv",
  ["id", "plan", "joined", "left"],
  customers.map(({ id, plan, joined, left }) => [
    id,
    plan,
    dateOf(joined),
    left < customersTo ? dateOf(left) : "",
  ]),
);
write("orders.csv", ["id", "customer", "at", "value"], makeOrders(customers));
write("purchases.csv", ["customer", "at", "value"], makePurchases());
