"""Whether the DAG of jobs/schedule is one, and answers each exit code as it should.

dag.py FILE FOLDER

Without Airflow, what can be told of the text: that it compiles, and that it names the commands and
settings a night needs. With Airflow, it is loaded by Airflow's DagBag, and its task is run with a
launcher in FOLDER that ends with one exit code after the other.
"""

import ast
import importlib.util
import os
import pathlib
import signal
import sys
import threading

file, folder = sys.argv[1], pathlib.Path(sys.argv[2])
tree = ast.parse(pathlib.Path(file).read_text(encoding="utf-8"), file)
keywords = {word.arg: word.value for call in ast.walk(tree) if isinstance(call, ast.Call)
            for word in call.keywords}
for name, value in {"catchup": False, "max_active_runs": 1, "retries": 3}.items():
    if ast.literal_eval(keywords[name]) != value:
        sys.exit(f"{name} is {ast.unparse(keywords[name])}, wanted {value}")
for name in ["schedule", "retry_delay", "execution_timeout", "on_failure_callback"]:
    if name not in keywords:
        sys.exit(f"{name} is not set")
if importlib.util.find_spec("airflow") is None:
    print("compiles, and has its settings; Airflow is not here to load it")
    sys.exit()

launcher = folder / "scripts" / "dateline"
launcher.parent.mkdir(parents=True, exist_ok=True)
launcher.write_text(
    '#!/bin/sh\nprintf "%s " "$@" >"$DATELINE_TOLD"\n'
    'trap "echo stopped >$DATELINE_TOLD; exit 143" TERM\n'
    '[ "$DATELINE_ENDS" != wait ] || while :; do sleep 0.1; done\nexit "$DATELINE_ENDS"\n',
    encoding="utf-8",
)
launcher.chmod(0o755)
told = folder / "told"
os.environ.update(AIRFLOW_HOME=str(folder / "airflow"), AIRFLOW__CORE__LOAD_EXAMPLES="False",
                  DATELINE_HOME=str(folder), DATELINE_INPUT="/the/news", DATELINE_TOLD=str(told))

from airflow.dag_processing.dagbag import DagBag  # noqa: E402
from airflow.sdk.exceptions import AirflowException, AirflowFailException  # noqa: E402

bag = DagBag(dag_folder=file)
if bag.import_errors or list(bag.dags) != ["dateline"]:
    sys.exit(f"DAGs {list(bag.dags)}; {bag.import_errors}")
task = bag.dags["dateline"].get_task("publish")
if task.retries != 3 or not task.on_failure_callback:
    sys.exit(f"the task has {task.retries} retries and {task.on_failure_callback}")

for code in [0, 1, 2, 3, 4, 6, 74, 75, 143]:
    os.environ["DATELINE_ENDS"] = str(code)
    try:
        task.python_callable()
        answer = "done"
    except AirflowFailException:
        answer = "failed"
    except AirflowException:
        answer = "again"
    wanted = "done" if code == 0 else "failed" if code in (2, 3, 4, 6, 74) else "again"
    if answer != wanted:
        sys.exit(f"exit code {code} is answered by {answer}, wanted {wanted}")
if not told.read_text().startswith("run --input /the/news --output /srv/dateline"):
    sys.exit(f"the launcher was told {told.read_text()}")


class TimedOut(Exception):
    """Stands for Airflow's time-out of a task."""


def time_out(number, frame):
    raise TimedOut


os.environ["DATELINE_ENDS"] = "wait"
signal.signal(signal.SIGUSR1, time_out)
threading.Timer(1, os.kill, (os.getpid(), signal.SIGUSR1)).start()
try:
    task.python_callable()
    sys.exit("the task did not notice that its time is over")
except TimedOut:
    pass
if told.read_text().strip() != "stopped":
    sys.exit("the launcher was not stopped in order")
print("loaded by Airflow; 9 exit codes and a time-out answered as they should be")
