import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian keeps the server, by version. */
const DEBIAN = "/usr/lib/postgresql";

/** A server of this run's own, which listens on a socket in its folder and nowhere else. */
export interface PostgresServer {
  readonly folder: string;
  readonly stop: () => void;
}

/** Starts PostgreSQL over an empty database. */
export function startPostgres(): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), "cx-postgres-"));
  const data = join(folder, "data");
  const bin = binaries();
  // The server refuses to be root; Debian's package makes it a user.
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...given: readonly string[]) => {
    const command = [join(bin, program), ...given];
    const [first, ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first as string, rest, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  };
  if (isRoot) {
    execFileSync("chown", ["postgres", folder]);
    chmodSync(folder, 0o755);
  }
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  run("initdb", "--pgdata", data, "--username", "cx", "--auth", "trust", "--encoding", "UTF8");
  run("pg_ctl", "--pgdata", data, "--log", join(folder, "log"), "-o", settings, "--wait", "start");
  return {
    folder,
    stop: () => {
      run("pg_ctl", "--pgdata", data, "--mode", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest server there is. */
function binaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error("PostgreSQL is missing: apt-get install postgresql");
  return join(DEBIAN, newest, "bin");
}
