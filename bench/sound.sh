#!/usr/bin/env bash
# Measures how dramatis sounds and prints one table: figure, now, target, met or not. bench/README.md says what each figure is.
#   bench/sound.sh                   all of it: about five minutes on two cores
#   bench/sound.sh --pictures DIR    also a spectrogram of each scene, as PNG
#   bench/sound.sh --details         below the table which voices, deliveries and sounds a figure is about
#   bench/sound.sh --check           the instruments on signals that are known, and nothing else
# DRAMATIS names the program (default: build/dramatis).
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dramatis=${DRAMATIS:-$here/../build/dramatis}

for argument in "$@"; do
    case $argument in -h|--help) sed -n '2,7s/^# \?//p' "$0"; exit 0 ;; esac
done
[ -x "$dramatis" ] || { echo "$dramatis is not there: ./run builds it, DRAMATIS names another" >&2; exit 1; }
for tool in sox ffmpeg; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: install the packages of debian-packages.txt" >&2; exit 1; }
done
# A python3 that comes first in the path need not be the one that Debian's packages are for.
python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import numpy, tomllib' 2> /dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo "Python 3.11 with numpy is missing: install python3-numpy of debian-packages.txt" >&2; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/dramatis-sound-XXXXXX")
trap 'rm -rf "$work"' EXIT
# What this machine's user has set up changes no figure.
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/caches
export PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 OPENBLAS_NUM_THREADS=1
"$python" -m sound --dramatis "$dramatis" --work "$work" "$@"
