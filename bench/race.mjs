/** Runs rivals in turns, so that what else the machine does hits all alike, and prints the medians. */
export async function race(title, rivals, runs) {
  const names = Object.keys(rivals);
  const taken = new Map(names.map((name) => [name, []]));
  // One turn to warm up.
  for (let turn = 0; turn <= runs; turn++)
    for (const name of names) {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await rivals[name]();
      const { user, system } = process.cpuUsage(cpu);
      const measured = { wall: performance.now() - start, cpu: (user + system) / 1000 };
      if (turn > 0) taken.get(name).push(measured);
    }
  const median = (name, of) =>
    taken
      .get(name)
      .map((one) => one[of])
      .sort((a, b) => a - b)[runs >> 1];
  const [ours] = names;
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          "median ms": Math.round(median(name, "wall")),
          "× ours": Number((median(name, "wall") / median(ours, "wall")).toPrecision(3)),
          "CPU ms": Math.round(median(name, "cpu")),
          "× our CPU": Number((median(name, "cpu") / median(ours, "cpu")).toPrecision(3)),
        },
      ]),
    ),
  );
}
