// Business time of tickets: ours, a library, and the loop over days that one writes oneself; on the same tickets.
// The others know only the host's zone, so that is set to the calendar's.
process.env.TZ = "Europe/Berlin";
const { businessCalendar } = await import("../dist/time.js");
const { importRival } = await import("./importRival.mjs");
const { addDays, format, max, min, set, startOfDay } = await importRival("date-fns", "4.1.0");
const { default: moment } = await importRival("moment", "2.30.1");
await importRival("moment-business-time", "2.0.0");

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEARS = 2 * 365 * 24 * 60;
const FIRST = Date.UTC(2024, 0, 2);
const TICKETS = 1_000_000;
const holidays = ["2024-05-01", "2024-12-25", "2024-12-26", "2025-05-01", "2025-12-25"];

// Spread over two years, solved within ten days, without a pattern that a branch predictor could learn.
const PRIME = 94_906_249;
const scrambled = (i) => (((i * 48_271) % PRIME) ** 2 + i) % PRIME;
const created = Float64Array.from(
  { length: TICKETS },
  (_, i) => FIRST + (scrambled(i) % YEARS) * MINUTE,
);
const solved = created.map((ms, i) => ms + (scrambled(i + 7) % 14_400) * MINUTE);

/** Each way to count the business time between two instants, for hours that hold from Monday to Friday. */
function waysFor(hours) {
  const start = performance.now();
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const calendar = businessCalendar({ timeZone: process.env.TZ, hours: week, holidays });
  calendar.between(FIRST, FIRST + YEARS * MINUTE);
  const laidOut = performance.now() - start;

  const times = hours.flat();
  const workinghours = { 0: null, 1: times, 2: times, 3: times, 4: times, 5: times, 6: null };
  moment.updateLocale("en", { workinghours, holidays });

  const loopOverDays = (from, to) => {
    let sum = 0;
    for (let date = startOfDay(from); date < to; date = addDays(date, 1)) {
      const weekday = date.getDay();
      if (weekday === 0 || weekday === 6) continue;
      if (holidays.includes(format(date, "yyyy-MM-dd"))) continue;
      for (const [opens, closes] of hours) {
        const opening = max([from, set(date, { hours: Number(opens.slice(0, 2)) })]);
        const closing = min([to, set(date, { hours: Number(closes.slice(0, 2)) })]);
        if (closing > opening) sum += closing - opening;
      }
    }
    return sum;
  };

  const ways = {
    "cx-metrics": (from, to) => calendar.between(from, to),
    "loop over days, date-fns 4.1.0": (from, to) => loopOverDays(new Date(from), new Date(to)),
    "moment-business-time 2.0.0": (from, to) => moment(to).workingDiff(moment(from)),
  };
  return { laidOut, ways };
}

/** How many of n tickets two ways count differently, and the first of them. */
function compare(ours, theirs, n) {
  let differ = 0;
  let first = "";
  for (let i = 0; i < n; i++) {
    const [right, got] = [ours, theirs].map((between) => between(created[i], solved[i]) / HOUR);
    if (right === got) continue;
    const [from, to] = [created[i], solved[i]].map((ms) => new Date(ms).toString().slice(0, 21));
    if (differ++ === 0) first = `, such as ${from} to ${to}: ${got} h, ours ${right} h`;
  }
  return `${differ} of ${n} tickets differ${first}`;
}

/** The median of five runs over the first n tickets, in milliseconds. */
function race(between, n) {
  let sum = 0;
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let i = 0; i < n; i++) sum += between(created[i], solved[i]);
    return performance.now() - start;
  });
  if (!(sum > 0)) throw new Error("nothing was counted");
  return runs.sort((a, b) => a - b)[2];
}

const plain = [["09:00", "17:00"]];
const broken = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];

for (const hours of [broken, plain]) {
  const { ways, laidOut } = waysFor(hours);
  const [ours, ...others] = Object.keys(ways);
  const title = hours.map((pair) => pair.join(" to ")).join(", ");
  console.log(`\n${title}; two years laid out in ${laidOut.toFixed(1)} ms`);
  for (const name of others) console.log(`${name}: ${compare(ways[ours], ways[name], 5_000)}`);

  // The others would take minutes for a million; their time for a ticket does not depend on how many there are.
  const sizes = { [ours]: [TICKETS, TICKETS / 10, TICKETS / 100] };
  const results = Object.entries(ways).flatMap(([name, between]) =>
    (sizes[name] ?? [2_000]).map((n) => ({ name, n, ms: race(between, n) })),
  );
  console.table(
    Object.fromEntries(
      results.map(({ name, n, ms }) => [
        `${name}, ${n.toLocaleString("en")}`,
        {
          ms: Number(ms.toFixed(1)),
          "ns a ticket": Math.round((ms * 1e6) / n),
          "× ours": Number((ms / n / (results[0].ms / results[0].n)).toFixed(1)),
        },
      ]),
    ),
  );
}
