"""Whether a run on a terminal shows its progress and takes it away again.

terminal.py COMMAND...

Runs the command on a terminal of its own, where what is shown and what stays of it are compared.
"""

import os
import pty
import re
import sys

BAR = re.compile(r"\[Stage \d+:")


def stays(line):
    """What stays on a line of a terminal after its carriage returns."""
    shown = ""
    for part in line.split("\r"):
        shown = part + shown[len(part) :]
    return shown.rstrip()


shown = bytearray()


def read(terminal):
    data = os.read(terminal, 4096)
    shown.extend(data)
    return data


status = os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read))
lines = shown.decode().split("\n")
left = [stays(line) for line in lines]
bars = len(BAR.findall(shown.decode()))
steps = [line for line in left if re.search(r" \d+\.\d s$", line)]
garbled = [line for line in left if BAR.search(line)]
if status != 0:
    sys.exit(f"exit code {status}")
if bars == 0 or garbled or not all(re.match("[a-z]", step) for step in steps) or len(steps) < 10:
    sys.exit(f"{bars} bars, {len(steps)} lines of steps; garbled: {garbled}")
print(f"{bars} bars shown, none left in {len(steps)} lines of steps")
