#!/usr/bin/env python3
"""bench-limits: hold tuibench's report on the console against its limits.

  bench-limits.py REPORT.json
"""
import json
import sys


def main():
    with open(sys.argv[1]) as file:
        report = json.load(file)
    editors = ("50 endpoints", "largest provider")
    for name in ("tally", *editors, "dialog"):
        if "error" in report[name]:
            sys.exit(f"bench: {name} could not be measured: {report[name]['error']}")
    tally, dialog = report["tally"], report["dialog"]

    def paint(program):
        return program["start_ms"]["expect"]["median"]

    def key(program):
        return program["keys"]["first_change_ms"]["p50"]

    # What is measured, the console's figure, what it is divided by, the limit, the unit.
    rows = [
        ("first paint", paint(tally), paint(dialog), 1.5, "times dialog"),
        ("key to screen, p50", key(tally), key(dialog), 1.2, "times dialog"),
        ("bytes per key, median", tally["keys"]["bytes"]["p50"], 1, 200, "bytes"),
        ("memory at rest", tally["mem_mb"]["rss_settled"], 1, 24, "MB RSS"),
        ("wake-ups at rest", tally["idle"]["wakeups"], 1, 0, f"in {tally['idle']['seconds']:.0f} s"),
    ]
    rows += [(name, key(report[name]), key(dialog), 1.2, "times dialog") for name in editors]
    passed = True
    print(f"\n{'':24}{'found':>8}{'limit':>8}")
    for name, figure, base, limit, unit in rows:
        if not figure and figure != 0:
            sys.exit(f"bench: no figure for {name}: the console did not answer")
        found = figure / base
        holds = found <= limit
        passed = passed and holds
        print(f"{name:24}{found:8.4g}{limit:8g}  {unit:14}{'' if holds else 'too much'}".rstrip())
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
