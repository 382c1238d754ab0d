"""Whether an output folder tells of its last run as it ended.

records.py OUT OUTCOME EXIT_CODE

Reads run.json by the shipped schema, and metrics.prom by Prometheus' own parser.
"""

import json
import pathlib
import sys

import jsonschema
from prometheus_client.parser import text_string_to_metric_families

out, outcome, code = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
schema = json.loads(
    pathlib.Path("src/main/resources/org/dateline/store/run.schema.json").read_text(encoding="utf-8")
)
runs = [
    json.loads(path.read_text(encoding="utf-8"))
    for path in (out / "_dateline" / "runs").glob("*/run.json")
]
for run in runs:
    jsonschema.Draft202012Validator(schema).validate(run)
last = max(runs, key=lambda run: run["started_at"])
if (last["outcome"], last["exit_code"]) != (outcome, code):
    sys.exit(f"the last run is told as {last['outcome']}, {last['exit_code']}: {last['message']}")

families = text_string_to_metric_families(
    (out / "_dateline" / "metrics.prom").read_text(encoding="utf-8")
)
values = {}
for family in families:
    if not family.documentation or family.type != "gauge":
        sys.exit(f"{family.name} has no help, or is a {family.type}")
    for sample in family.samples:
        values[sample.name, *sorted(sample.labels.values())] = sample.value
if values["dateline_last_run_exit_code", last["output_root"]] != code:
    sys.exit(f"metrics.prom has another exit code: {values}")
if (("dateline_last_success_timestamp_seconds", last["output_root"]) in values) != any(
    run["exit_code"] == 0 for run in runs
):
    sys.exit("metrics.prom is wrong about whether a run ever succeeded")
print(f"{len(runs)} runs, the last {outcome}; {len(values)} metrics")
