"""Whether the newest snapshots of two output folders hold the same tables.

hashes.py OUT OTHER
"""

import sys

from manifests import newest


def tables(out):
    return {t["name"]: (t["rows"], t["content_hash"]) for t in newest(out)["tables"]}


first, second = map(tables, sys.argv[1:])
different = sorted(n for n in first.keys() | second.keys() if first.get(n) != second.get(n))
for name in different:
    print(f"{name}: {first.get(name)} and {second.get(name)}")
if different or not first:
    sys.exit(f"{len(different)} of {len(first)} tables differ")
print(f"{len(first)} tables of the same content")
