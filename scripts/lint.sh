#!/usr/bin/env bash
# Checks how the sources are written: clang-format, clang-tidy and shellcheck. A tool that is missing is an error.
#   scripts/lint.sh                     every source that git knows
#   scripts/lint.sh --format [FILE…]    clang-format and shellcheck alone: seconds
#   scripts/lint.sh --tidy [FILE…]      clang-tidy alone; about 8 s a source the first time, then from its cache
#   scripts/lint.sh FILE…               all checks of these files
# To format: clang-format-19 -i FILE…
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

format=1 tidy=1
case ${1:-} in
    --format) tidy=0; shift ;;
    --tidy) format=0; shift ;;
esac
files=("$@")
if [ ${#files[@]} -eq 0 ]; then mapfile -t files < <(git ls-files --cached --others --exclude-standard); fi

cpp=() units=() shell=()
for file in "${files[@]}"; do
    [ -f "$file" ] || continue
    case $file in
        *.cpp) cpp+=("$file"); units+=("$PWD/${file#"$PWD"/}") ;;
        *.h) cpp+=("$file") ;;
        *.sh) shell+=("$file") ;;
        *) if head -c 40 "$file" | head -n 1 | grep -aq '^#!.*\bbash\b'; then shell+=("$file"); fi ;;
    esac
done

failed=0
for tool in clang-format-19 clang-tidy-19 clang++-19 shellcheck; do
    if ! command -v "$tool" > /dev/null; then
        echo "lint: $tool is not installed; the packages are in debian-packages.txt, group ci" >&2
        failed=1
    fi
done
[ "$failed" -eq 0 ] || exit 1

if [ "$format" -eq 1 ]; then
    if [ ${#cpp[@]} -gt 0 ]; then printf '%s\0' "${cpp[@]}" | xargs -0 clang-format-19 --dry-run -Werror || failed=1; fi
    if [ ${#shell[@]} -gt 0 ]; then shellcheck -x "${shell[@]}" || failed=1; fi
fi
if [ "$tidy" -eq 1 ] && [ ${#units[@]} -gt 0 ]; then
    # Each source by itself and without precompiled headers but GoogleTest's: one that forgot an include is an error here.
    cmake --preset tidy > /dev/null
    python3 scripts/tidy.py build-tidy/compile_commands.json "${units[@]}" || failed=1
fi
exit "$failed"
