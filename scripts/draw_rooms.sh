#!/usr/bin/env bash
# Draws the rooms of the house and who includes whom, from the include lines: docs/images/rooms.dot and rooms.svg, which
# docs/architecture.md shows. Needs graphviz. A test compares the arrows of rooms.dot with the sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v dot > /dev/null || { echo "draw_rooms: needs graphviz: apt-get install graphviz" >&2; exit 1; }

wings=(core cues voices mix pipeline)
arrows=$(mktemp)
trap 'rm -f "$arrows"' EXIT
# "mix/dsp/biquad.cpp:#include "core/units.h"" becomes "mix/dsp core".
grep -rE --include='*.h' --include='*.cpp' '^[[:space:]]*#[[:space:]]*include "' "${wings[@]}" |
    sed -E 's#/[^/:]*:[^"]*"([^"]*)/[^/"]*".*# \1#' | awk '$1 != $2' | LC_ALL=C sort -u > "$arrows"

# An arrow that a path of other arrows implies is drawn pale, so that the order of rooms is seen.
{
    echo 'digraph rooms {'
    echo '  rankdir=BT; node [shape=box, style="rounded,filled", fillcolor=white, fontname="DejaVu Sans", fontsize=11];'
    echo '  edge [arrowsize=0.6, color="#34546a"];'
    for wing in "${wings[@]}"; do
        echo "  subgraph \"cluster_$wing\" {"
        echo "    label=\"$wing\"; fontname=\"DejaVu Sans\"; style=filled; color=\"#f0ece4\";"
        find "$wing" -name '*.h' -o -name '*.cpp' | sed 's#/[^/]*$##' | LC_ALL=C sort -u |
            while read -r room; do echo "    \"$room\" [label=\"${room#"$wing"/}\"];"; done
        echo '  }'
    done
    tred <(echo 'digraph {'; sed -E 's#(.*) (.*)#"\1" -> "\2";#' "$arrows"; echo '}') 2> /dev/null |
        sed -nE 's#^[[:space:]]*"?([a-z_/]+)"? -> "?([a-z_/]+)"?.*#\1 \2#p' | LC_ALL=C sort -u |
        LC_ALL=C comm -23 "$arrows" - | sed -E 's#(.*) (.*)#  "\1" -> "\2" [color="\#d8d2c6", constraint=false];#'
    tred <(echo 'digraph {'; sed -E 's#(.*) (.*)#"\1" -> "\2";#' "$arrows"; echo '}') 2> /dev/null |
        sed -nE 's#^[[:space:]]*"?([a-z_/]+)"? -> "?([a-z_/]+)"?.*#  "\1" -> "\2";#p' | LC_ALL=C sort -u
    echo '}'
} > docs/images/rooms.dot
dot -Tsvg docs/images/rooms.dot -o docs/images/rooms.svg
echo "docs/images/rooms.svg: $(grep -c ' -> ' docs/images/rooms.dot) arrows"
