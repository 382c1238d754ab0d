"""The newest manifest of an output folder."""

import json
from pathlib import Path


def newest(out):
    out = Path(out)
    number = (out / "_dateline" / "CURRENT").read_text().strip()
    return json.loads((out / "_dateline" / "log" / f"{number}.json").read_text(encoding="utf-8"))
