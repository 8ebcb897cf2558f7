#!/usr/bin/env bash
# Checks how the sources are written: clang-format, clang-tidy and shellcheck, each when it is installed.
#   scripts/lint.sh             every source that git knows
#   scripts/lint.sh FILE…       these files alone; clang-tidy takes about 15 s each
# To format: clang-format -i FILE…
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

files=("$@")
if [ ${#files[@]} -eq 0 ]; then mapfile -t files < <(git ls-files --cached --others --exclude-standard); fi

cpp=() units=() shell=()
for file in "${files[@]}"; do
    [ -f "$file" ] || continue
    case $file in
        *.cpp) cpp+=("$file"); units+=("$file") ;;
        *.h) cpp+=("$file") ;;
        *.sh) shell+=("$file") ;;
        *) if head -c 40 "$file" | head -n 1 | grep -aq '^#!.*\bbash\b'; then shell+=("$file"); fi ;;
    esac
done

failed=0
installed() {
    command -v "$1" > /dev/null && return 0
    echo "lint: $1 is not installed: skipped" >&2
    return 1
}

if [ ${#cpp[@]} -gt 0 ] && installed clang-format; then
    printf '%s\0' "${cpp[@]}" | xargs -0 clang-format --dry-run -Werror || failed=1
fi

# std::expected needs clang 16 or later; Debian 12 has 14 as clang-tidy, and 19 as clang-tidy-19.
find_clang_tidy() {
    local candidate
    for candidate in clang-tidy-{22,19,18,17,16} clang-tidy; do
        command -v "$candidate" > /dev/null || continue
        [ "$("$candidate" --version | sed -n 's/.*version \([0-9]*\).*/\1/p')" -ge 16 ] || continue
        echo "$candidate"
        return 0
    done
    echo "lint: no clang-tidy of version 16 or later: skipped (apt-get install clang-tidy-19)" >&2
    return 1
}

# The compiler's commands without gcc's precompiled headers, which clang can't read.
translate_commands() {
    mkdir -p build/lint
    sed -E 's#-Winvalid-pch -include [^ ]*cmake_pch\.hxx#-include gtest/gtest.h -include gmock/gmock.h#' \
        build/compile_commands.json > build/lint/compile_commands.json
}

if [ ${#units[@]} -gt 0 ] && clang_tidy=$(find_clang_tidy); then
    [ -f build/compile_commands.json ] || cmake --preset default > /dev/null
    translate_commands
    printf '%s\0' "${units[@]}" | xargs -0 -n 1 -P "$(nproc)" "$clang_tidy" -p build/lint --quiet 2> build/lint/stderr ||
        { failed=1; grep -av 'warnings generated' build/lint/stderr >&2 || true; }
fi

if [ ${#shell[@]} -gt 0 ] && installed shellcheck; then
    shellcheck -x "${shell[@]}" || failed=1
fi

exit "$failed"
