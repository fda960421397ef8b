import { readFileSync, writeFileSync } from "node:fs";

const NAMES = ["frequency", "recency", "T", "monetaryValue"];

/** Writes columns of doubles one after the other, as numpy reads them too. */
export function writeColumns(file, columns) {
  writeFileSync(file, Buffer.concat(NAMES.map((name) => new Uint8Array(columns[name].buffer))));
}

/** The first rows of a file of columns; all of them unless told. */
export function readColumns(file, rows) {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const all = byteLength / 8 / NAMES.length;
  const columnOf = (_, i) => new Float64Array(buffer, byteOffset + 8 * i * all, rows ?? all);
  return Object.fromEntries(NAMES.map((name, i) => [name, columnOf(name, i)]));
}
