#!/usr/bin/env bash
# Prints what a render costs, end to end, of a show of about 90 minutes. bench/README.md says how to read it.
#   bench/run.sh                 all of it: three runs, memory, ten hours of show, same-bytes checks (about 15 minutes on 2 cores)
#   bench/run.sh --quick         one run without the peer, no long show, 120 speeches
#   --runs N   --speeches N      how often, and how long a show (600 speeches are about 90 minutes)
#   --no-peer  --no-long  --no-bytes        leave that part out
#   --folder DIR                 where episodes of 90 minutes land (default /dev/shm: a disk's time is not ours)
#   --long-folder DIR            where the ten hours land (default /var/tmp; needs 25 GB)
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dramatis=${DRAMATIS:-$here/../build/dramatis}

runs=3 speeches=600 peer=yes long=yes bytes=yes folder=/dev/shm long_folder=/var/tmp
while [ $# -gt 0 ]; do
    case $1 in
        --quick) runs=1 speeches=120 peer=no long=no ;;
        --runs) runs=$2; shift ;;
        --speeches) speeches=$2; shift ;;
        --no-peer) peer=no ;;
        --no-long) long=no ;;
        --no-bytes) bytes=no ;;
        --folder) folder=$2; shift ;;
        --long-folder) long_folder=$2; shift ;;
        *) sed -n '2,9p' "$0" >&2; exit 2 ;;
    esac
    shift
done
cores=$(nproc)
long_speeches=$((speeches * 20 / 3))

[ -x "$dramatis" ] || { echo "$dramatis is not there: ./run builds it" >&2; exit 1; }
room() { df --output=avail -B 1M "$1" | tail -n 1; }
need=$((speeches * 10))  # MB: the episode, its spool and the peer's files
[ "$(room "$folder")" -ge $need ] || { echo "$folder has less than $need MB free: choose another with --folder" >&2; exit 1; }
if [ $long = yes ] && [ "$(room "$long_folder")" -lt $((long_speeches * 7)) ]; then
    echo "$long_folder has less than $((long_speeches * 7)) MB free: choose another with --long-folder, or --no-long" >&2
    exit 1
fi
work=$(mktemp -d "$folder/dramatis-bench-XXXXXX")
long_work=$(mktemp -d "$long_folder/dramatis-bench-XXXXXX")
trap 'rm -rf "$work" "$long_work"' EXIT

# --- what the parts are made of

seconds() {  # SECONDS-OF-WALL of a command, whose output goes to a log
    local began=$EPOCHREALTIME
    "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
    awk -v from="$began" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", to - from }'
}
render() { "$dramatis" render --quiet "$@"; }
report() { python3 -c 'import json, sys
value = json.load(open(sys.argv[1]))
for key in sys.argv[2].split("."): value = value[key]
print(value)' "$@"; }
divide() { awk -v a="$1" -v b="$2" -v digits="${3:-0}" 'BEGIN { printf "%.*f\n", digits, a / b }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
note() { [ ! -t 2 ] || printf '\r\033[K%s' "$1" >&2; }
row() { note ''; printf '%-46s %14s   %s\n' "$@"; }
minutes() { awk -v s="$1" 'BEGIN { printf "%.1f min", s / 60 }'; }

python3 "$here/make_show.py" "$speeches" "$work/show"
python3 "$here/make_show.py" "$speeches" "$work/edited" --edit
python3 "$here/make_show.py" "$speeches" "$work/backwards" --reverse
python3 "$here/make_show.py" "$speeches" "$work/rooms" --acoustics
g++ -O2 "$here/speech_limit.cpp" -o "$work/speech_limit" -lespeak-ng

# --- speed: the parts of a run follow each other closely, and ratios are taken within it

for ((run = 1; run <= runs; ++run)); do
    rm -rf "$work/cache"
    note "run $run of $runs: speech alone"
    read -r limit _ < <("$work/speech_limit" "$work/show.tsv" "$cores")
    note "run $run of $runs: cold render"
    cold=$(seconds render "$work/show.cues" --cache "$work/cache" --out "$work/cold.wav" --report "$work/cold.json")
    audio=$(report "$work/cold.json" seconds)
    note "run $run of $runs: warm render, one line edited"
    warm=$(seconds render "$work/edited.cues" --cache "$work/cache" --out "$work/warm.wav" --report "$work/warm.json")
    rm -rf "$work/cache"
    note "run $run of $runs: cold render, a room for every scene"
    rooms=$(seconds render "$work/rooms.cues" --cache "$work/cache" --out "$work/rooms.wav" --report "$work/rooms.json")
    divide "$(report "$work/rooms.json" seconds)" "$rooms" >> "$work/rooms.speed"
    divide "$rooms" "$cold" 2 >> "$work/rooms.ratio"
    report "$work/rooms.json" times.mix >> "$work/rooms.mix"
    rm -f "$work/rooms.wav"
    divide "$audio" "$cold" >> "$work/cold.speed"
    divide "$cold" "$limit" 2 >> "$work/cold.limit"
    divide "$audio" "$warm" >> "$work/warm.speed"
    report "$work/warm.json" takes.spoken >> "$work/warm.spoken"
    for stage in read perform arrange mix write; do report "$work/cold.json" times.$stage >> "$work/stage.$stage"; done
    rm -f "$work/warm.wav"
    if [ $peer = yes ]; then
        note "run $run of $runs: the peer pipeline"
        "$here/peer-pipeline.sh" "$work/show.tsv" "$work/peer.wav" > "$work/peer.log"
        read -r _ peer_seconds peer_audio < <(tail -n 1 "$work/peer.log")
        rm -f "$work/peer.wav"
        # The two speak at their own rates, so time is compared a second of audio.
        awk -v p="$peer_seconds" -v pa="$peer_audio" -v c="$cold" -v ca="$audio" \
            'BEGIN { printf "%.1f\n", (p / pa) / (c / ca) }' >> "$work/peer.ratio"
    fi
done

printf '%s speeches, %s, 48 kHz 24 bit, %s cores, load %s; medians of %s runs\n\n' "$speeches" "$(minutes "$audio")" "$cores" \
    "$(cut -d ' ' -f 1 /proc/loadavg)" "$runs"
row "cold render" "$(median < "$work/cold.speed") x real time" "aim: 500 or more"
row "  its wall time / speech alone" "$(median < "$work/cold.limit")" "aim: 5 or less"
[ $peer = no ] || row "  peer pipeline / its wall time" "$(median < "$work/peer.ratio")" "aim: 20 or more"
for stage in read perform arrange mix write; do row "  $stage" "$(median < "$work/stage.$stage") s" ""; done
row "cold render, a room for every scene" "$(median < "$work/rooms.speed") x real time" "aim: 400 or more"
row "  its wall time / without rooms" "$(median < "$work/rooms.ratio")" ""
row "  mix" "$(median < "$work/rooms.mix") s" ""
row "warm cache, one line edited" "$(median < "$work/warm.speed") x real time" "aim: 1000 or more"
row "  lines spoken" "$(sort -u "$work/warm.spoken" | xargs)" "aim: exactly 1"

# --- memory of all processes together

memory() {  # FOLDER SHEET
    rm -rf "$1/cache"
    python3 "$here/peak_memory.py" "$dramatis" render --quiet "$2" --cache "$1/cache" --out "$1/memory.wav" --report "$1/memory.json"
    rm -f "$1/memory.wav"
}
note "memory"
read -r pss rss < <(memory "$work" "$work/show.cues")
row "peak memory, $(minutes "$audio")" "$pss MB" "aim: 300 or less (shared pages counted in each process: $rss MB)"
if [ $long = yes ]; then
    note "memory of the long show"
    python3 "$here/make_show.py" "$long_speeches" "$long_work/long"
    read -r pss rss < <(memory "$long_work" "$long_work/long.cues")
    row "peak memory, $(minutes "$(report "$long_work/memory.json" seconds)")" "$pss MB" "aim: no more than that ($rss MB)"
fi

# --- the same bytes, however they came about

same() {  # WHAT OPTIONS...
    local what=$1; shift
    note "$what"
    render "$work/show.cues" --out "$work/again.wav" "$@"
    if cmp -s "$work/cold.wav" "$work/again.wav"; then row "$what" "same bytes" ""; else row "$what" "DIFFERENT" ""; different=yes; fi
    rm -f "$work/again.wav"
}
different=no
if [ $bytes = yes ]; then
    rm -rf "$work/cache"
    same "rendered twice" --cache "$work/cache"
    same "warm cache" --cache "$work/cache"
    same "--jobs 1" --no-cache --jobs 1
    same "--jobs 8" --no-cache --jobs 8
    rm -rf "$work/cache"
    render "$work/backwards.cues" --cache "$work/cache" --out "$work/backwards.wav"
    rm -f "$work/backwards.wav"
    same "lines first spoken in the opposite order" --cache "$work/cache"
fi
[ $different = no ]
