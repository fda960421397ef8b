/**
 * Simulates customers of a shop by the story a model tells, in weeks: purchases by a Poisson process, known by the
 * day, several on a day merged. A customer has been known for `days.least` to `days.most` days.
 */
export function simulate({ story, params, spend, days, customers, seed }) {
  const random = randomOf(seed);
  const drawn = {
    frequency: new Float64Array(customers),
    recency: new Float64Array(customers),
    T: new Float64Array(customers),
    monetaryValue: new Float64Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    const known = days.least + Math.floor((days.most - days.least + 1) * random());
    const rate = gamma(params.r, random) / params.alpha;
    const { lifetime, mayLeave } = LEAVING[story](params, random);
    let [frequency, last] = [0, 0];
    let time = 0;
    for (;;) {
      time += (-7 * Math.log(1 - random())) / rate;
      if (time >= Math.min(known, 7 * lifetime)) break;
      if (Math.floor(time) > last) {
        frequency++;
        last = Math.floor(time);
      }
      if (random() < mayLeave) break;
    }
    drawn.frequency[i] = frequency;
    drawn.recency[i] = last / 7;
    drawn.T[i] = known / 7;
    drawn.monetaryValue[i] = frequency > 0 ? meanSpend(frequency, spend, random) : 0;
  }
  return drawn;
}

/** How a customer leaves: after a lifetime, or with a chance after each repeat purchase. */
const LEAVING = {
  "pareto-nbd": ({ s, beta }, random) => ({
    lifetime: -Math.log(1 - random()) / (gamma(s, random) / beta),
    mayLeave: 0,
  }),
  "bg-nbd": ({ a, b }, random) => {
    const [leave, stay] = [gamma(a, random), gamma(b, random)];
    return { lifetime: Number.POSITIVE_INFINITY, mayLeave: leave / (leave + stay) };
  },
};

function meanSpend(frequency, { p, q, v }, random) {
  const rate = gamma(q, random) / v;
  return gamma(p * frequency, random) / (rate * frequency);
}

/** Marsaglia and Tsang (2000), with a uniform power for shapes under 1. */
function gamma(shape, random) {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random()) < normal ** 2 / 2 + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}

/** Mulberry32: the same customers in every run. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
