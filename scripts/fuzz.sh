#!/usr/bin/env bash
# Runs the fuzz targets of build-asan/ (DRAMATIS_PRESET=asan), each from its corpus and with its dictionary.
#   scripts/fuzz.sh [SECONDS [TARGET…]]                from the corpus in tests/data/fuzz/ alone, with a fixed seed: every run tries
#                                                      the same inputs in the same order, on every machine, as far as it gets in SECONDS (10)
#   scripts/fuzz.sh --campaign SECONDS [TARGET…]       looks for what is new: a seed of its own each time, from the corpus of all
#                                                      campaigns before, and goes on after a find; prints a table
#   scripts/fuzz.sh --minimise [TARGET…]               the best of what campaigns reached goes to tests/data/fuzz/: 12 inputs
#                                                      of at most 600 bytes for each target
# SECONDS are those of one target. What breaks a target is kept in build-asan/fuzzers/finds/: add it to tests/data/fuzz/TARGET/, named
# by what it is about, once it is understood.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=build-asan/fuzzers
corpus=$folder/corpus  # of all campaigns, a folder a target
finds=$folder/finds
longest=3000           # bytes of an input
mode=fixed
case ${1:-} in
    --campaign | --minimise) mode=${1#--}; shift ;;
esac
seconds=10
if [ "$mode" != minimise ] && [ $# -gt 0 ]; then seconds=$1; shift; fi
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    mapfile -t targets < <(find "$folder" -maxdepth 1 -name '*_fuzzer' -type f -perm -u+x -printf '%f\n' | sort)
fi
if [ ${#targets[@]} -eq 0 ]; then
    echo "fuzz: nothing in $folder: build with DRAMATIS_PRESET=asan ./test -N" >&2
    exit 1
fi
mkdir -p "$finds"
scratch=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")" dramatis-fuzz-XXXXXX)
export TMPDIR=$scratch
trap 'rm -rf "$scratch"' EXIT

# target_arguments TARGET: those of each mode.
target_arguments() {
    printf '%s\n' -max_len="$longest" -print_final_stats=1 -artifact_prefix="$finds/$1-"
    if [ -f "tests/fuzz/$1.dict" ]; then echo "-dict=tests/fuzz/$1.dict"; fi
}

# statistic NAME LOG: what libFuzzer has printed last.
statistic() { sed -n "s/^stat::$1: *//p" "$2" | tail -n 1; }

# The order of files in a folder is the disk's, and libFuzzer reads a folder again each second: it gets a list, and an empty folder for
# what is new. What it learns from comparisons depends on addresses, and those on the length of a path: the dictionaries serve instead.
run_fixed() {
    local target=$1 log=$folder/$1.log arguments
    mapfile -t arguments < <(target_arguments "$target")
    mkdir "$scratch/$target"
    find "tests/data/fuzz/$target" -mindepth 1 2> /dev/null | LC_ALL=C sort | paste -sd, > "$scratch/$target.inputs"
    arguments+=(-seed=1 -use_cmp=0 -reload=0 -timeout=60 -max_total_time="$seconds" -seed_inputs=@"$scratch/$target.inputs")
    if "$folder/$target" "${arguments[@]}" "$scratch/$target" > "$log" 2>&1; then
        echo "$target: $(statistic number_of_executed_units "$log") inputs in $seconds s"
    else
        tail -n 60 "$log"
        echo "$target: broken"
        return 1
    fi
}

# A find ends the process: another one goes on, with another seed, at most 20 times.
run_campaign() {
    local target=$1 log=$folder/$1.campaign.log end=$((SECONDS + seconds)) executions=0 broken=0 arguments start=$SECONDS
    mkdir -p "$corpus/$target"
    : > "$log"
    mapfile -t arguments < <(target_arguments "$target")
    if [ -d "tests/data/fuzz/$target" ]; then arguments+=("tests/data/fuzz/$target"); fi
    while [ "$SECONDS" -lt "$end" ] && [ "$broken" -lt 20 ]; do
        "$folder/$target" -timeout=30 -max_total_time=$((end - SECONDS)) "$corpus/$target" "${arguments[@]}" > "$log.now" 2>&1 ||
            broken=$((broken + 1))
        cat "$log.now" >> "$log"
        executions=$((executions + $(statistic number_of_executed_units "$log.now") + 0))
        rm "$log.now"
    done
    local edges inputs
    edges=$(grep -a -o 'cov: [0-9]*' "$log" | sort -k 2n | tail -n 1 | cut -d ' ' -f 2)
    inputs=$(find "$corpus/$target" -type f | wc -l)
    printf '%-24s %12d %9d %7s %7d  %s\n' "${target%_fuzzer}" "$executions" \
        $((executions / (SECONDS - start > 0 ? SECONDS - start : 1))) "${edges:-?}" "$inputs" "$(finds_of "$target")" >> "$scratch/table"
    tail -n 1 "$scratch/table"
    echo "$executions" >> "$scratch/executions"
    [ "$broken" -eq 0 ]
}

# "2 crash 1 timeout", as the names of the files tell; "-" without any.
finds_of() {
    local kinds
    kinds=$(find "$finds" -name "$1-*" -newer "$scratch/begin" -printf '%f\n' | sed "s/^$1-//; s/-.*//" | sort | uniq -c |
        awk '{printf "%s%s %s", (NR > 1 ? ", " : ""), $1, $2}')
    echo "${kinds:--}"
}

# libFuzzer's merge keeps the smallest inputs that reach something which those of tests/data/fuzz/ don't; the largest of them, which
# reach most, go there.
minimise() {
    local target=$1 kept=tests/data/fuzz/$1 file
    [ -d "$corpus/$target" ] || return 0
    mkdir -p "$scratch/$target" "$kept"
    find "$kept" -name 'grown-*' -delete
    find -L "$kept" -type f -exec cp {} "$scratch/$target/" \;
    find "$scratch/$target" -type f -printf '%f\n' > "$scratch/$target.before"
    "$folder/$target" -merge=1 -max_len=600 "$scratch/$target" "$corpus/$target" > "$folder/$target.merge.log" 2>&1 || return 1
    while read -r file; do
        cp "$scratch/$target/$file" "$kept/grown-${file:0:12}"
    done < <(find "$scratch/$target" -type f -printf '%s %f\n' | sort -rn | cut -d ' ' -f 2 | grep -vxFf "$scratch/$target.before" | head -n 12)
    echo "$target: $(find "$kept" -name 'grown-*' | wc -l) inputs of campaigns"
}

failed=0
touch "$scratch/begin"
case $mode in
    fixed) for target in "${targets[@]}"; do run_fixed "$target" || failed=1; done ;;
    minimise) for target in "${targets[@]}"; do minimise "$target" || failed=1; done ;;
    campaign)
        heading=$(printf '%-24s %12s %9s %7s %7s  %s' target executions /s edges inputs finds)
        echo "$heading"
        for target in "${targets[@]}"; do run_campaign "$target" || failed=1; done
        echo
        echo "$heading"
        cat "$scratch/table"
        echo "$(awk '{sum += $1} END {printf "%d", sum}' "$scratch/executions") executions; finds are in $finds/"
        ;;
esac
exit "$failed"
