#!/usr/bin/env bash
# Prints how soon a show is heard and how soon a save of it is, for shows of 90 minutes and of ten hours. No sound card is needed.
#   bench/play.sh [--saves N] [--runs N]
# Needs the build's play_latency: cmake --preset default -DDRAMATIS_BENCHMARKS=ON && ninja -C build dramatis play_latency
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dramatis=${DRAMATIS:-$here/../build/dramatis}
latency=${PLAY_LATENCY:-$here/../build/play_latency}
saves=20 runs=7
while [ $# -gt 0 ]; do
    case $1 in
        --saves) saves=$2; shift ;;
        --runs) runs=$2; shift ;;
        *) sed -n '2,5p' "$0" >&2; exit 2 ;;
    esac
    shift
done
for program in "$dramatis" "$latency"; do
    [ -x "$program" ] || { echo "$program is not there: see the head of $0" >&2; exit 1; }
done
work=$(mktemp -d /dev/shm/dramatis-play-XXXXXX)
trap 'rm -rf "$work"' EXIT

echo "load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores"
for speeches in 600 4000; do
    "$here/make_show.py" "$speeches" "$work/show"
    echo "show of $speeches speeches"
    if [ "$speeches" = 600 ]; then
        for place in 0:00 'SCENE 5' line:400 1:20:00; do
            printf '%-34s ' "first sample, cold, from $place"
            "$here/first_sample.py" "$runs" "$work" "$dramatis" play "$work/show.cues" --from "$place"
        done
    fi
    "$latency" "$work" "$saves"
    rm -rf "$work/cache"
done
