# shellcheck shell=bash
# Sourced by ./run and ./test: installs missing Debian packages, configures and builds. Quiet when there is nothing to do.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${DRAMATIS_PRESET:-default}
# As CMakePresets.json has it: sanitizers build beside the usual folder.
case $preset in
    default | ci) build_folder=$top/build ;;
    *) build_folder=$top/build-$preset ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a command; what it says is shown only if it fails.
quietly() { "$@" > "$log" 2>&1 < /dev/null || { cat "$log" >&2; return 1; }; }

missing_packages() {
    local wanted
    mapfile -t wanted < <(sed 's/#.*//' "$top/debian-packages.txt" | tr -s '[:space:]' '\n' | sed '/^$/d' | sort -u)
    # An absent package makes dpkg-query fail and say nothing of it on stdout, so ask for what is there and subtract.
    comm -23 <(printf '%s\n' "${wanted[@]}") \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2> /dev/null | sed -n 's/^.i *//p' | sort -u)
}

install_missing() {
    local missing as_root=()
    command -v dpkg-query > /dev/null || return 0  # not a Debian: what is missing shows when it is configured
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing Debian packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo > /dev/null; then
            echo "Please install them as root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
        sudo -v  # asks for the password, if it must, before output is put away
    fi
    if ! quietly "${as_root[@]}" apt-get update ||
       ! quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
    then
        echo "Could not install the packages above; try: sudo apt-get install ${missing[*]}" >&2
        exit 1
    fi
}

build() {
    cd "$top"
    if [ ! -f "$build_folder/build.ninja" ] || [ "$preset" != "$(cat "$build_folder/.preset" 2> /dev/null || echo default)" ]; then
        echo "Configuring (preset $preset)"
        quietly cmake --preset "$preset"
        echo "$preset" > "$build_folder/.preset"
    fi
    if ! ninja -C "$build_folder" -n 2> /dev/null | grep -q 'no work to do'; then
        echo "Building in $build_folder (minutes the first time, seconds later)"
        # What ccache keeps is good for every working copy.
        export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=true
        export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        if [ -t 1 ]; then ninja -C "$build_folder" --quiet; else quietly ninja -C "$build_folder"; fi
    fi
}

# `exec` leaves the trap behind.
put_log_away() { rm -f "$log"; }
