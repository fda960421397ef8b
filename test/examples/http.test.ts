import { once } from "node:events";
import { request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { compute, jsonSchemas, metrics, operate } from "cx-metrics/catalog";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMetricServer } from "../../examples/http/server.mjs";

const server = createMetricServer({ largestBody: 200 });
let url = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function post(path: string, body: string | Uint8Array<ArrayBuffer>) {
  const response = await fetch(url + path, { method: "POST", body });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

describe("the HTTP example", () => {
  it("computes and operates", async () => {
    const input = [10, 9, 6, 0, null];
    const result = await post("/compute", JSON.stringify({ metric: "nps", input }));
    expect(result).toMatchObject({ status: 200, json: compute({ metric: "nps", input }) });
    expect(result.headers.get("content-type")).toBe("application/json");
    const asked = { operation: "classify-nps", input: 9 };
    expect(await post("/operate", JSON.stringify(asked))).toMatchObject({
      status: 200,
      json: operate(asked),
    });
  });

  it("answers what is wrong with 400 and its place", async () => {
    expect(await post("/compute", '{"metric":"nps","input":[11]}')).toMatchObject({
      status: 400,
      json: { error: { code: "out-of-range", path: ["input", 0] } },
    });
    expect(await post("/operate", "null")).toMatchObject({ status: 400 });
    for (const body of ["{", "", Uint8Array.of(0x22, 0xff, 0x22)]) {
      expect(await post("/compute", body)).toMatchObject({
        status: 400,
        json: { error: { code: "no-json" } },
      });
    }
  });

  it("lists the metrics and their schemas", async () => {
    const list = await fetch(`${url}/metrics?page=1`);
    const entries = (await list.json()) as { id: string }[];
    expect(entries.map(({ id }) => id)).toEqual(Object.keys(metrics));
    const schema = await fetch(`${url}/metrics/fcr/schema`);
    expect([schema.status, await schema.json()]).toEqual([200, jsonSchemas("fcr")]);
    expect((await fetch(`${url}/metrics/toString/schema`)).status).toBe(404);
  });

  it("knows its paths and methods", async () => {
    expect((await fetch(`${url}/`)).status).toBe(404);
    const refused = await fetch(`${url}/compute`);
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await fetch(`${url}/metrics`, { method: "DELETE" })).status).toBe(405);
  });

  it("takes a body of the largest size, and does not read on beyond it", async () => {
    const body = '{"metric":"nps","input":[9]}';
    expect((await post("/compute", body.padEnd(200))).status).toBe(200);
    expect((await post("/compute", body.padEnd(201))).status).toBe(413);
    const endless = send(`${url}/compute`, { method: "POST" });
    endless.on("error", () => {});
    endless.write("[".repeat(300));
    const [response] = await once(endless, "response");
    expect([response.statusCode, response.headers.connection]).toEqual([413, "close"]);
    endless.destroy();
  });

  it("goes on when a caller hangs up within a body", async () => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /compute HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
    await once(server, "request");
    socket.destroy();
    expect((await post("/compute", '{"metric":"nps","input":[9]}')).status).toBe(200);
  });
});
