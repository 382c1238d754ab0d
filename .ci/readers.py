"""Whether pandas and DuckDB read from every table of the newest snapshot the rows of its manifest.

readers.py OUT
"""

import sys
from pathlib import Path

import duckdb
import pandas as pd
from manifests import newest


def count(connection, source):
    return connection.execute(f"SELECT count(*) FROM {source}").fetchall()[0][0]


out = Path(sys.argv[1])
snapshot = (out / "latest").resolve(strict=True)
manifest = newest(out)
if manifest["snapshot"] != snapshot.name:
    sys.exit(f"latest leads to {snapshot.name}, CURRENT to {manifest['snapshot']}")

views = duckdb.connect()
views.execute((snapshot / "views.sql").read_text(encoding="utf-8"))

wrong = 0
for table in manifest["tables"]:
    name, rows = table["name"], table["rows"]
    path = snapshot / name
    counts = {"view": count(views, f'"{name}"')}
    # a table without rows has no folder, only its view
    if rows > 0 or path.exists():
        counts["pandas"] = len(pd.read_parquet(path, partitioning=None))
        counts["duckdb"] = count(views, f"'{path}/**/*.parquet'")
    if set(counts.values()) != {rows}:
        wrong += 1
        print(f"{name}: {rows} rows in the manifest, read {counts}")
if wrong:
    sys.exit(f"{wrong} tables are read with other rows")
total = sum(t["rows"] for t in manifest["tables"])
print(f"{len(manifest['tables'])} tables, {total:,} rows")
