"""Whether the engine of names that a run chose found names in the articles that it published.

engine.py OUT RULE SURFACE...

All mentions that an engine found must be by RULE, with each SURFACE among them.
"""

import pathlib
import sys

import duckdb

out, rule, wanted = pathlib.Path(sys.argv[1]), sys.argv[2], set(sys.argv[3:])
mentions = duckdb.sql(
    f"""
    select rule, m.surface, count(*), count(*) filter (
        substring(a.text, m.begin + 1, m.end - m.begin) <> m.surface)
    from read_parquet('{out}/latest/mentions/**/*.parquet', hive_partitioning=false) m
    join read_parquet('{out}/latest/articles/**/*.parquet', hive_partitioning=false) a using (article_id)
    group by all
    """
).fetchall()
rules = {row[0] for row in mentions} - {"dateline", "coreference"}
if rules != {rule}:
    sys.exit(f"names were found by {rules}, wanted {rule} alone")
found = {row[1]: row[2] for row in mentions if row[0] == rule}
if wanted - found.keys():
    sys.exit(f"not found by {rule}: {wanted - found.keys()}")
if misplaced := [row for row in mentions if row[3]]:
    sys.exit(f"not where they are said to be: {misplaced[:5]}")
print(f"{sum(found.values())} mentions by {rule}, of {len(found)} spellings")
