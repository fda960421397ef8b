import fc from "fast-check";

/** Values that are wrong somewhere: of another type, out of range, too large, too small. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    "9",
    -1,
    -0,
    0.5,
    1e-300,
    1e16,
    1e300,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    11,
    [],
    {},
    [null],
    "__proto__",
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

type Path = readonly (string | number)[];

/** JSON values that differ from a given one in one place: replaced, dropped, added or doubled. */
export function mutationsOf(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsIn(value, []);
  return fc
    .tuple(
      fc.nat({ max: paths.length - 1 }),
      fc.constantFrom("replace", "replace", "drop", "add"),
      junk,
    )
    .map(([which, how, other]) => mutate(value, paths[which] as Path, how, other));
}

function pathsIn(value: unknown, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

function mutate(value: unknown, path: Path, how: string, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return how === "add" ? withMore(value, other) : other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  if (rest.length > 0 || how !== "drop") copy[key] = mutate(copy[key], rest, how, other);
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

function withMore(value: unknown, other: unknown): unknown {
  if (Array.isArray(value)) return [...value, other];
  if (typeof value !== "object" || value === null) return other;
  return { ...value, [typeof other === "string" ? other : "more"]: other };
}
