#!/usr/bin/env bash
# What is said of what is written, scored on spoken.tsv: bench/text/score.sh [--errors [aside]]. Needs the program espeak-ng.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cmake --preset default -S "$top" -DDRAMATIS_BENCHMARKS=ON > /dev/null
ninja -C "$top/build" spoken_text > /dev/null
exec /usr/bin/python3 "$top/bench/text/spoken_scores.py" "$top/build/spoken_text" "$@"
