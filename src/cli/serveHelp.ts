/** What `serve` reads and writes. */
export const serveHelp = `Answers requests: one JSON request a line in, one JSON answer a line out, in order.

Usage
  cx-metrics serve --stdio

Requests
  {"id": 1, "metric": "nps", "input": [10, 9, 6, 0]}
  {"id": 2, "metric": "csat", "input": [5, 4], "options": {"definition": "mean"}}
  {"id": 3, "operation": "classify-nps", "input": 9}

Answers
  {"id": 1, "metric": "nps", "value": 0, ...}        the metric's result
  {"id": 3, "output": "promoter"}                    what an operation returns
  {"id": 4, "error": {"code": ..., "path": [...], "message": ...}}

id is any JSON and optional. Blank lines have no answer; what is no JSON has one with its line number.
Text is UTF-8. The process ends with exit code 0 when its input does; no request ends it.
`;
