// Every metric over HTTP, with nothing but node:http and the catalog: node examples/http/server.mjs 8080
import { createServer } from "node:http";
import { compute, findMetric, jsonSchemas, metrics, operate } from "cx-metrics/catalog";

/** By path: the method, and what it answers with. A name in the path and the body are handed over. */
const ROUTES = [
  [/^\/compute$/, "POST", (_, body) => answered(compute(body))],
  [/^\/operate$/, "POST", (_, body) => answered(operate(body))],
  [/^\/metrics$/, "GET", () => [200, Object.values(metrics).map(described)]],
  [/^\/metrics\/([\w-]+)\/schema$/, "GET", schemasOf],
];

/** A server that does not listen yet. Bodies of more bytes than `largestBody` are refused. */
export function createMetricServer({ largestBody = 1_000_000 } = {}) {
  return createServer(async (request, response) => {
    try {
      const [status, answer, headers] = await answerTo(request, largestBody);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(answer));
    } catch {
      // The caller hung up in the middle of the body: nobody is left to answer.
      response.destroy();
    }
  });
}

async function answerTo(request, largestBody) {
  const [path] = request.url.split("?");
  const route = ROUTES.find(([pattern]) => pattern.test(path));
  if (route === undefined) return refused(404, "unknown-path", `there is no ${path}`);
  const [pattern, method, answer] = route;
  if (request.method !== method)
    return refused(405, "unknown-method", `${path} takes ${method}`, { allow: method });
  const [, name] = pattern.exec(path);
  if (method === "GET") return answer(name);
  const body = await readBody(request, largestBody);
  // What is left of a body that is too large is not read, so the connection cannot go on.
  if (body === null)
    return refused(413, "too-large", `over ${largestBody} bytes`, { connection: "close" });
  const json = parse(body);
  return json === null ? refused(400, "no-json", "the body is no JSON") : answer(name, json.value);
}

/** An error is one of the request: the answer says which, and where in the body. */
function answered(answer) {
  return [answer.error === undefined ? 200 : 400, answer];
}

function refused(status, code, message, headers) {
  return [status, { error: { code, path: [], message } }, headers];
}

function described({ id, aliases, title, summary, family, definitions, example }) {
  return { id, aliases, title, summary, family, definitions, example };
}

function schemasOf(name) {
  return findMetric(name) === undefined
    ? refused(404, "unknown-metric", `there is no metric ${name}`)
    : [200, jsonSchemas(name)];
}

/** The bytes of a body; `null` where there are more than allowed. */
async function readBody(request, most) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The value of UTF-8 JSON; `null` where it is none. */
function parse(bytes) {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const port = Number(process.argv[2] ?? 8080);
  createMetricServer().listen(port, () => console.log(`http://localhost:${port}/metrics`));
}
