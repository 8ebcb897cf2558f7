# shellcheck shell=bash
# Sourced by ./run and ./test: installs missing Debian packages, configures and builds. Quiet when there is nothing to do.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

missing_packages() {
    local wanted
    wanted=$(sed 's/#.*//' "$top/debian-packages.txt" | xargs)
    # An absent package makes dpkg-query fail and say nothing of it on stdout, so ask for what is there and subtract.
    # shellcheck disable=SC2086
    comm -23 <(tr ' ' '\n' <<< "$wanted" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $wanted 2> /dev/null | sed -n 's/^ii *//p' | sort -u) | xargs
}

install_missing() {
    local missing as_root=()
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    echo "Installing Debian packages: $missing"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo > /dev/null || { echo "Please install them as root: apt-get install $missing" >&2; exit 1; }
        as_root=(sudo)
    fi
    local log; log=$(mktemp)
    # shellcheck disable=SC2086
    if ! { "${as_root[@]}" apt-get update &&
           "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } > "$log" 2>&1
    then
        cat "$log" >&2; rm -f "$log"
        echo "Could not install the packages above; try: sudo apt-get install $missing" >&2
        exit 1
    fi
    rm -f "$log"
}

build() {
    local preset=${1:-default} log
    cd "$top"
    log=$(mktemp)
    if [ ! -f build/build.ninja ] || [ "$preset" != "$(cat build/.preset 2> /dev/null || echo default)" ]; then
        echo "Configuring (preset $preset)"
        cmake --preset "$preset" > "$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 1; }
        echo "$preset" > build/.preset
    fi
    if ! ninja -C build -n 2> /dev/null | grep -q 'no work to do'; then
        echo "Building"
        export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=true
        export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ninja -C build > "$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; exit 1; }
    fi
    rm -f "$log"
}
