"""Runs a notebook on an output folder and saves it with what it showed.

notebook.py NOTEBOOK SAVED OUT
"""

import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

source, saved, out = map(Path, sys.argv[1:])
os.environ["DATELINE_OUT"] = str(out.resolve())
notebook = nbformat.read(source, as_version=4)
client = NotebookClient(
    notebook,
    timeout=300,
    kernel_name="python3",
    record_timing=False,
    resources={"metadata": {"path": str(source.resolve().parent)}},
)
try:
    client.execute()
except CellExecutionError as failure:
    sys.exit(str(failure))
nbformat.validate(notebook)
nbformat.write(notebook, saved)
cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
if "assert" not in cells[-1].source:
    sys.exit("the last cell asserts nothing")
print(f"{len(cells)} cells ran, the assertions at the end hold")
