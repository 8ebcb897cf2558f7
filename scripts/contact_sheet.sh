#!/usr/bin/env bash
# Draws the spectrogram of every built-in sound into one picture, docs/sounds/contact-sheet.png: how to see what a change to
# the library did. Needs the program to be built, sox and ffmpeg.
#
#     scripts/contact_sheet.sh [NAME…]      some sounds alone, into contact-sheet.png of the current folder
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
render=${DRAMATIS:-$top/build/dramatis}
if [ $# -gt 0 ]; then
    names=("$@")
    sheet=contact-sheet.png
else
    mapfile -t names < <(sed -n 's/^\[sound\.\([a-z0-9-]*\)\]$/\1/p' "$top/mix/settings/default_sounds.toml")
    sheet=$top/docs/sounds/contact-sheet.png
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
draw() {
    "$render" sounds render "$1" "$work/$1.wav" > /dev/null
    # One channel, up to 10 kHz: above it there is little to see. -z: the range of levels shown, in dB.
    sox -V1 "$work/$1.wav" -n remix - rate 20k spectrogram -x 200 -y 110 -z 90 -a -t "$1" -c " " -o "$work/$1-own.png"
    # sox chooses the outer size by the sound; a sheet needs one.
    ffmpeg -v error -i "$work/$1-own.png" -vf scale=344:208 "$work/$1.png"
    rm "$work/$1.wav" "$work/$1-own.png"
}
export -f draw
export render work
# shellcheck disable=SC2016  # the inner shell expands it
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -c 'draw "$1"' _ {}
index=0
for name in "${names[@]}"; do
    mv "$work/$name.png" "$(printf '%s/%03d.png' "$work" "$index")"
    index=$((index + 1))
done
columns=$((index < 6 ? index : 6))
rows=$(((index + columns - 1) / columns))
ffmpeg -v error -y -i "$work/%03d.png" -frames:v 1 -update 1 -filter_complex \
    "tile=${columns}x${rows}:color=white,split[a][b];[a]palettegen=max_colors=96[p];[b][p]paletteuse=dither=none" "$sheet"
echo "$sheet: $index sounds"
