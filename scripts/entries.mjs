import manifest from "../package.json" with { type: "json" };

/**
 * The library's entry points, read from package.json's exports, so that a new subpath is listed once.
 * `name` is the file's name in dist, `specifier` what users import, `source` where it is written.
 */
export const entries = Object.keys(manifest.exports)
  .filter((subpath) => subpath !== "./package.json")
  .map((subpath) => {
    const room = subpath.replace(/^\.\/?/, "");
    return {
      name: room || "index",
      specifier: room ? `${manifest.name}/${room}` : manifest.name,
      source: room ? `src/${room}/index.ts` : "src/index.ts",
    };
  });
