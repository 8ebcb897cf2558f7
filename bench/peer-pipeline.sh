#!/usr/bin/env bash
# The same work with the tools that a user would script today: eSpeak NG for each line on all cores, SoX to join them, a bed of
# noise ducked under the speech by ffmpeg, and ffmpeg's loudnorm in its two passes.
#   bench/peer-pipeline.sh SHOW.tsv OUT.wav
# Prints the wall seconds of each stage, and last the line "total SECONDS AUDIO_SECONDS". Works in a folder beside OUT.wav.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
export LC_ALL=C.UTF-8
show=$(realpath "$1")
out=$(realpath -m "$2")
work=$(mktemp -d "$(dirname "$out")/peer-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

began=$EPOCHREALTIME
mark=$began
lap() {
    local now=$EPOCHREALTIME
    awk -v name="$1" -v from="$mark" -v to="$now" 'BEGIN { printf "  %-10s %7.2f s\n", name, to - from }'
    mark=$now
}

mkdir lines
awk -F '\t' '{ file = sprintf("lines/%07d", NR); print $2 > (file ".txt"); close(file ".txt"); print file, $1 }' "$show" > voices.txt
# shellcheck disable=SC2016  # the inner shell expands them
xargs -P "$(nproc)" -L 1 sh -c 'espeak-ng -v "$2" -f "$1.txt" -w "$1.wav"' speak < voices.txt
lap speak

sox -n -r 22050 -c 1 -b 16 lines/gap.wav trim 0 0.35
while read -r file _; do printf "file '%s.wav'\nfile 'lines/gap.wav'\n" "$file"; done < voices.txt > playlist
ffmpeg -nostdin -v error -f concat -safe 0 -i playlist -ar 48000 -ac 2 speech.wav
lap join

sox -n -r 48000 -c 2 -b 16 bed.wav synth "$(soxi -D speech.wav)" pinknoise gain -26
lap bed

ffmpeg -nostdin -v error -i bed.wav -i speech.wav -filter_complex \
    '[1:a]asplit[voice][key]; [0:a][key]sidechaincompress=threshold=0.03:ratio=8:attack=80:release=500[ducked];
     [ducked][voice]amix=inputs=2:normalize=0' mix.wav
lap mix

aim=I=-16:TP=-1:LRA=11
ffmpeg -nostdin -hide_banner -nostats -i mix.wav -af "loudnorm=$aim:print_format=json" -f null - 2> measured
lap measure

value() { sed -n "s/.*\"input_$1\" : \"\([^\"]*\)\".*/\1/p" measured; }
measured=measured_I=$(value i):measured_TP=$(value tp):measured_LRA=$(value lra):measured_thresh=$(value thresh)
ffmpeg -nostdin -v error -y -i mix.wav -af "loudnorm=$aim:$measured:linear=true" -ar 48000 -c:a pcm_s24le "$out"
lap master

awk -v from="$began" -v to="$EPOCHREALTIME" -v audio="$(soxi -D "$out")" 'BEGIN { printf "total %.2f %.1f\n", to - from, audio }'
