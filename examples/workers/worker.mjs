// Makes the tally of each chunk of ratings that comes: eleven counts, however long the chunk.
import { parentPort } from "node:worker_threads";
import { distribution } from "cx-metrics";

parentPort.on("message", (ratings) => {
  parentPort.postMessage(distribution(ratings, { scale: { min: 0, max: 10 } }));
});
