"""Whether the line of jobs/schedule/dateline.crontab tells of what failed, and of nothing else.

crontab.py FILE FOLDER

The line is run by its shell in FOLDER, with a launcher and a logger of ours in the place of the
real ones.
"""

import pathlib
import re
import subprocess
import sys

file, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
folder.mkdir(parents=True, exist_ok=True)
lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
variables = dict(line.split("=", 1) for line in lines if re.match("[A-Z]+=", line))
(line,) = [line for line in lines if re.match(r"[0-9*]", line)]
command = line.split(" ", 5)[5]
for name, text in {
    "launcher": f'#!/bin/sh\necho "$@" >{folder}/told\nexit $ENDS\n',
    "logger": f'#!/bin/sh\necho "$@" >>{folder}/alerts\n',
}.items():
    (folder / name).write_text(text, encoding="utf-8")
    (folder / name).chmod(0o755)
lock = folder / "lock"
for real, ours in {
    "/opt/dateline/scripts/dateline": folder / "launcher",
    "/tmp/dateline.lock": lock,
    "/var/log/dateline": folder,
}.items():
    assert command.count(real) >= 1, real
    command = command.replace(real, str(ours))
path = f"{folder}:{variables['PATH']}"


def alerts(ends, before=()):
    (folder / "alerts").unlink(missing_ok=True)
    words = [*before, variables["SHELL"], "-c", command]
    subprocess.run(words, env={"PATH": path, "ENDS": ends}, check=False)
    found = folder / "alerts"
    return found.read_text(encoding="utf-8") if found.exists() else ""


for code in ["0", "75"]:
    if alerts(code):
        sys.exit(f"an alert for exit code {code}: {alerts(code)}")
for code in ["1", "2", "3", "4", "6", "74", "124", "143"]:
    if f"exit code {code}:" not in alerts(code):
        sys.exit(f"no alert for exit code {code}: {alerts(code)}")
told = (folder / "told").read_text(encoding="utf-8").strip()
if told != "run --input /srv/news --output /srv/dateline --spec daily":
    sys.exit(f"the launcher was told {told}")
(folder / "told").unlink()
if alerts("1", ["flock", str(lock)]) or (folder / "told").exists():
    sys.exit("a second night was started beside the first, or told as a failure")
print("2 exit codes pass, 8 are told; a second night waits for the next")
