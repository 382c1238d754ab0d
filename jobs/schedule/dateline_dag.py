"""Dateline, every night, as an Airflow DAG. Put it into the folder of DAGs.

Where things are is taken from the worker's environment: DATELINE_HOME (a checkout, /opt/dateline),
DATELINE_INPUT (/srv/news) and DATELINE_OUTPUT (/srv/dateline).
"""

import logging
import os
import subprocess
from datetime import datetime, timedelta, timezone

from airflow.sdk import dag, task
from airflow.sdk.exceptions import AirflowException, AirflowFailException

HOME = os.environ.get("DATELINE_HOME", "/opt/dateline")
COMMAND = [
    "nice", "-n", "10",
    f"{HOME}/scripts/dateline", "run",
    "--input", os.environ.get("DATELINE_INPUT", "/srv/news"),
    "--output", os.environ.get("DATELINE_OUTPUT", "/srv/dateline"),
    "--spec", "daily",
]

# A person has to put these right first: arguments or spec, no input, refused by a gate, a damaged
# log, storage.
HOPELESS = {2, 3, 4, 6, 74}

# What a stopped run takes to end in order before it is killed.
GRACE_SECONDS = 120


def alert(context):
    """Tells that a night failed for good: put the site's mail or chat here."""
    logging.getLogger("dateline").critical("the night failed: %s", context.get("exception"))


@dag(
    dag_id="dateline",
    description="Reads the news and publishes the night",
    schedule="30 3 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # a run reads whatever the input holds, so a night that was missed needs no run of its own
    catchup=False,
    max_active_runs=1,
    tags=["news"],
)
def dateline():
    @task(
        retries=3,
        retry_delay=timedelta(minutes=10),
        execution_timeout=timedelta(hours=6),
        on_failure_callback=alert,
    )
    def publish():
        """0 is done; 75, another run, and 1, a bug or the cluster, are tried again."""
        process = subprocess.Popen(COMMAND)
        try:
            code = process.wait()
        except BaseException:
            process.terminate()
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
            raise
        if code in HOPELESS:
            raise AirflowFailException(f"exit code {code}: see the log above and run.json")
        if code != 0:
            raise AirflowException(f"exit code {code}: to be tried again")

    publish()


dateline()
