"""Visitors read from a streaming replica while staff write on its primary.

    python -m proofs.replica_reads [--writes 2000]

Makes a replica of the server of the environment, which must hold no people, and visits the registry
with both. Exit code 1 when a page was not what its version holds, staff were shown less than they
had written, a visit did not reach the replica, or none was answered without it. SQLite has no
replicas: nothing is proved there.
"""

import argparse
import os
import subprocess
import sys

from tools import postgresql


def visited(replica: str, *arguments: str) -> int:
    command = [sys.executable, "-m", "proofs.replica_visits", *arguments]
    environment = {**os.environ, "REGISTRY_REPLICA_URL": replica}
    environment |= {"REGISTRY_HTTPS": "false", "REGISTRY_LOG_LEVEL": "ERROR"}
    return subprocess.run(command, env=environment, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m proofs.replica_reads")
    parser.add_argument("--writes", type=int, default=2000)
    writes = str(parser.parse_args().writes)
    programs, primary = postgresql.server_programs(), os.environ.get("DATABASE_URL")
    if not primary or programs is None:
        print("left out: SQLite has no replicas")
        return 0
    with postgresql.streaming_replica(programs, primary) as replica:
        wrong = visited(replica, "--writes", writes)
    return wrong or visited(replica, "--gone")


if __name__ == "__main__":
    sys.exit(main())
