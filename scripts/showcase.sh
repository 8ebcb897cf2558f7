#!/usr/bin/env bash
# Renders the showcase episode to out/, says what it did and what to try next. `./run` without arguments comes here.
#   scripts/showcase.sh [PROGRAM]
set -euo pipefail
program=${1:-build/dramatis}
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sheet=examples/showcase/the-glass-door.cues
echo "Rendering $sheet: seven scenes, nine voices, one door."
"$program" render "$sheet" --out out/the-glass-door.wav --report out/the-glass-door.json

cat << 'NEXT'

Listen:  out/the-glass-door.wav     every line with its times: out/the-glass-door.json
Next:    ./run new my-show                                   a small show of your own to start from
         ./run my-show/show.cues                             renders it to out/show.wav
         ./run audition dorrit --sheet examples/showcase/the-glass-door.cues "Took your time."
         ./run voices        ./run sounds        ./run explain        ./run --help
Read:    README.md, then docs/language.md, the cue sheet by example
NEXT
