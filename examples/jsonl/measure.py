"""Numbers of cx-metrics in Python: one process, one JSON request a line, one JSON answer a line.

CX_METRICS names the command where it is not "cx-metrics": CX_METRICS="npx cx-metrics" python3 measure.py
"""

import json
import os
import shlex
import subprocess


class Engine:
    """A running `cx-metrics serve --stdio`. Start it once: an answer takes well under a millisecond."""

    def __enter__(self):
        command = shlex.split(os.environ.get("CX_METRICS", "cx-metrics"))
        self.process = subprocess.Popen(
            [*command, "serve", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def ask(self, **request):
        """The answer to one request; ValueError where the request is wrong."""
        # NaN is no JSON: a missing answer is None.
        self.process.stdin.write(json.dumps(request, allow_nan=False) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise ValueError(answer["error"]["message"])
        return answer


if __name__ == "__main__":
    with Engine() as engine:
        march = engine.ask(metric="nps", input=[10, 9, 9, 8, 7, 6, 3, None])
        april = engine.ask(metric="nps", input={"promoters": 90, "passives": 60, "detractors": 50})
        for result in (march, april):
            interval = result["interval"]
            print(f"{result['value']:.1f} ({interval['lower']:.1f} to {interval['upper']:.1f})")

        change = engine.ask(operation="compare", input={"a": march, "b": april})["output"]
        print(f"change {change['difference']:+.1f}, p = {change['pValue']:.2f}")

        try:
            engine.ask(metric="nps", input=[10, 11])
        except ValueError as error:
            print(error)
