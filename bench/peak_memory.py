#!/usr/bin/env python3
"""Runs a program and prints the most memory that it and all its child processes held at one moment.

    peak_memory.py COMMAND [ARG...]      prints "PSS_MB RSS_MB" as its last line

Every 25 ms it adds up the whole process tree: proportional set size, in which a page shared by n processes counts 1/n in each
and so once in all, and resident set size, in which it counts n times. Exits as the program does.
"""
import os
import subprocess
import sys
import time


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                found += [int(child) for child in file.read().split()]
    except OSError:  # it has ended
        pass
    return found


def tree(pid):
    pids = [pid]
    for each in pids:  # grows while it is walked
        pids += children(each)
    return pids


def kilobytes(pid):
    pss = rss = 0
    try:
        with open(f"/proc/{pid}/smaps_rollup") as file:
            for row in file:
                if row.startswith("Pss:"):
                    pss = int(row.split()[1])
                elif row.startswith("Rss:"):
                    rss = int(row.split()[1])
    except OSError:
        pass
    return pss, rss


def main():
    program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    most_pss = most_rss = 0
    while program.poll() is None:
        sizes = [kilobytes(pid) for pid in tree(program.pid)]
        most_pss = max(most_pss, sum(pss for pss, _ in sizes))
        most_rss = max(most_rss, sum(rss for _, rss in sizes))
        time.sleep(0.025)
    print(f"{most_pss / 1000:.0f} {most_rss / 1000:.0f}")
    sys.exit(program.returncode)


if __name__ == "__main__":
    main()
