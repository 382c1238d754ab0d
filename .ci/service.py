"""Runs the command of a systemd service as systemd would, with other folders.

service.py UNIT LAUNCHER INPUT OUTPUT

Ends with 0 if the unit takes the exit code for a success, else with the exit code.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys

unit, launcher, source, output = sys.argv[1:]
settings = {}
for line in pathlib.Path(unit).read_text(encoding="utf-8").splitlines():
    if re.match(r"[A-Z]\w*=", line):
        name, value = line.split("=", 1)
        settings.setdefault(name, []).append(value)

environment = dict(pair.split("=", 1) for pair in settings["Environment"])
assert set(environment) == {"DATELINE_INPUT", "DATELINE_OUTPUT"}, environment
environment = {"DATELINE_INPUT": source, "DATELINE_OUTPUT": output}
(start,) = settings["ExecStart"]
words = [
    re.sub(r"\$\{(\w+)\}", lambda name: environment[name.group(1)], word)
    for word in shlex.split(start)
]
assert words[0] == "/opt/dateline/scripts/dateline", words
words[0] = launcher
print(*words, flush=True)
kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "HOME") if name in os.environ}
code = subprocess.run(
    ["nice", "-n", settings["Nice"][0], *words], env={**kept, **environment}, check=False
).returncode
well = {"0", *settings["SuccessExitStatus"][0].split()}
print(f"exit code {code}")
sys.exit(0 if str(code) in well else code)
