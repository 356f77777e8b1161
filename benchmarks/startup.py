"""How long counterclaim takes to start: medians over runs, beside the limits.

usage: python benchmarks/startup.py [RUNS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("counterclaim"))
MEASURED = (
    ("python -c pass", [sys.executable, "-c", "pass"], None),
    ("counterclaim --help", [PROGRAM, "--help"], 0.2),
    ("import counterclaim", [sys.executable, "-c", "import counterclaim"], 0.3),
)


def measure(command: list[str], runs: int) -> float:
    """The median of the seconds that a command takes, after one run that is not counted."""
    seconds = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds[1:])


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    for name, command, limit_s in MEASURED:
        beside = f"limit {limit_s:.2f} s" if limit_s else "for comparison"
        print(f"{name:<22} {measure(command, runs):.3f} s  ({beside}, median of {runs} runs)")


if __name__ == "__main__":
    main()
