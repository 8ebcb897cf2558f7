#!/usr/bin/env bash
# Who speaks, scored: builds quote_scores and runs it on tests/data/stories and on the folders that are given, each with
# text.txt, quotes.jsonl and characters.json.
#   bench/score_quotes.sh [FOLDER…] [--errors] [--voices] [--each]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cmake --preset default -S "$top" -DDRAMATIS_BENCHMARKS=ON > /dev/null
ninja -C "$top/build" quote_scores > /dev/null
exec "$top/build/quote_scores" "$@" "$top"/tests/data/stories/*.story
