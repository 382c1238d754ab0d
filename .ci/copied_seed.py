"""A seed copied under another name changes what counts copies, and nothing else.

copied_seed.py make SEEDS FOLDER (later|earlier)   writes the seeds and a copy of the second
copied_seed.py check OUT COPIED (later|earlier)    compares what was published of both

The order inside a day is that of ids, which are hashes of names.
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pandas as pd

OF_COPIES = {
    "calendar": {"articles", "sentences", "paragraphs", "words"},
    "terms": {"occurrences", "articles", "surface"},
    "stories": {"articles", "last_date", "days", "sources", "top_entities"},
    "story_daily": {"articles"},
}
ELSEWHERE = {"occurrences", "articles", "headline_articles"}
OF_IDS = {"story_id", "evidence"}


def article_id(name):
    return hashlib.sha256(name.encode()).hexdigest()[:32]


def make(seeds, folder, order):
    folder.mkdir(parents=True)
    files = sorted(seeds.glob("*.txt"))
    for file in files:
        shutil.copy(file, folder)
    own = article_id(files[-1].name)
    names = (f"copy-{i}.txt" for i in range(1000))
    name = next(n for n in names if (article_id(n) > own) == (order == "later"))
    shutil.copy(files[-1], folder / name)


def table(out, name):
    return pd.read_parquet((out / "latest").resolve(strict=True) / name, partitioning=None)


def plain(value):
    if isinstance(value, (np.ndarray, list)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return value.item() if isinstance(value, np.generic) else str(value)


def rows(frame, without):
    frame = frame[frame["originals"] > 0]
    columns = [c for c in frame.columns if c not in without]
    return sorted(json.dumps([plain(v) for v in row]) for row in frame[columns].values.tolist())


def check(out, copied, order):
    copies = table(copied, "copies")
    assert len(copies) == 1, f"{len(copies)} copies"
    copy = copies.iloc[0]
    assert copy.kind == "exact", f"kind is {copy.kind}"
    added = set(table(copied, "articles").article_id) - set(table(out, "articles").article_id)
    assert ({copy.article_id} if order == "later" else {copy.copy_of}) == added
    compared = 0
    for folder in sorted((out / "latest").resolve(strict=True).iterdir()):
        if not folder.is_dir() or folder.name.startswith("_") or "originals" not in table(out, folder.name).columns:
            continue
        without = OF_COPIES.get(folder.name, ELSEWHERE) | (OF_IDS if order == "earlier" else set())
        before, after = rows(table(out, folder.name), without), rows(table(copied, folder.name), without)
        changed = set(before) ^ set(after)
        assert before == after, f"{folder.name}: {len(changed)} rows differ: {sorted(changed)[:4]}"
        compared += len(before)
    assert compared > 100, f"only {compared} rows with originals"
    print(f"one exact copy, {compared} rows with originals are the same")


command, first, second, third = sys.argv[1:]
(make if command == "make" else check)(Path(first), Path(second), third)
