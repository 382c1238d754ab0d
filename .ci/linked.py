"""Whether the newest snapshot of an output folder holds files of the one before, and how many.

linked.py OUT
"""

import sys
from pathlib import Path

from manifests import newest

out = Path(sys.argv[1])
files = [file["path"] for table in newest(out)["tables"] for file in table["files"]]
linked = [path for path in files if (out / path).stat().st_nlink > 1]
if not linked:
    sys.exit(f"none of {len(files)} files is linked from the snapshot before")
print(f"{len(linked)} of {len(files)} files are linked from the snapshot before")
