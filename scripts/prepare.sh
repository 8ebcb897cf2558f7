# shellcheck shell=bash
# Sourced by ./run, ./test and .ci/run: installs missing Debian packages, configures and builds. Quiet when there is nothing
# to do; what takes time says how far it is.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${DRAMATIS_PRESET:-default}
# As CMakePresets.json has it: sanitizers build beside the usual folder, with the compiler that .ci/run needs too.
preset_packages=()
case $preset in
    default | ci) build_folder=$top/build ;;
    *) build_folder=$top/build-$preset preset_packages=(ci) ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a command; its output is shown only if it fails.
quietly() { "$@" > "$log" 2>&1 < /dev/null || { cat "$log" >&2; return 1; }; }

# watched PATTERN COMMAND…: as quietly, but shows what the pattern finds in the latest line of output: on a terminal in one
# line that changes, elsewhere in a new line every ten seconds.
watched() {
    local pattern=$1 on_terminal=0
    shift
    if [ -t 1 ]; then on_terminal=1; fi
    : > "$log"
    if "$@" 2>&1 < /dev/null | show_progress "$pattern" "$on_terminal"; then return 0; fi
    cat "$log" >&2
    return 1
}

show_progress() {
    local pattern=$1 on_terminal=$2 line next=$((SECONDS + 10))
    while IFS= read -r line; do
        printf '%s\n' "$line" >> "$log"
        [[ $line =~ $pattern ]] || continue
        if [ "$on_terminal" -eq 1 ]; then
            printf '\r\033[K  %.70s' "${BASH_REMATCH[0]}"
        elif [ "$SECONDS" -ge "$next" ]; then
            next=$((SECONDS + 10))
            printf '  %s\n' "${BASH_REMATCH[0]}"
        fi
    done
    if [ "$on_terminal" -eq 1 ]; then printf '\r\033[K'; fi
}

# packages_for GROUP…: what debian-packages.txt lists in these groups.
packages_for() {
    awk -v groups="$*" '
        BEGIN { count = split(groups, names, " "); for (i = 1; i <= count; ++i) wanted[names[i] ":"] = 1 }
        $1 == "#" && $2 == "==" { listed = $3 in wanted }
        { sub(/#.*/, "") }
        listed && NF { print $1 }' "$top/debian-packages.txt" | sort -u
}

missing_packages() {
    local wanted
    mapfile -t wanted < <(packages_for "$@")
    # An absent package makes dpkg-query fail and say nothing of it on stdout, so ask for what is there and subtract.
    comm -23 <(printf '%s\n' "${wanted[@]}") \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2> /dev/null | sed -n 's/^.i *//p' | sort -u)
}

# install_missing GROUP…
install_missing() {
    local missing as_root=()
    command -v dpkg-query > /dev/null || return 0  # not a Debian: what is missing shows when it is configured
    mapfile -t missing < <(missing_packages "$@" "${preset_packages[@]}")
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
       ! watched '^(Get:[0-9]+|Unpacking|Setting up) .*' "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
           apt-get install -y --no-install-recommends "${missing[@]}"
    then
        echo "Could not install the packages above; try: sudo apt-get install ${missing[*]}" >&2
        exit 1
    fi
}

# configure WITH_TESTS: ON or OFF. A folder that is configured with tests stays so.
configure() {
    local with_tests=$1 cache=$build_folder/CMakeCache.txt
    if [ "$with_tests" = OFF ] && grep -qs '^DRAMATIS_TESTS:BOOL=ON' "$cache"; then with_tests=ON; fi
    if [ -f "$build_folder/build.ninja" ] && [ "$preset" = "$(cat "$build_folder/.preset" 2> /dev/null || echo default)" ] &&
       grep -q "^DRAMATIS_TESTS:BOOL=$with_tests" "$cache"
    then
        return 0
    fi
    echo "Configuring (preset $preset)"
    quietly cmake --preset "$preset" "-DDRAMATIS_TESTS=$with_tests"
    echo "$preset" > "$build_folder/.preset"
}

# build TARGET…: the targets, or without one everything that is configured.
build() {
    if ninja -C "$build_folder" -n "$@" 2> /dev/null | grep -q 'no work to do'; then return 0; fi
    echo "Building in $build_folder (minutes the first time, seconds later)"
    # What ccache keeps is good for every working copy.
    export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=true
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    NINJA_STATUS='%f of %t files: ' watched '^[0-9]+ of [0-9]+ files' ninja -C "$build_folder" "$@"
}

build_program() {
    cd "$top"
    configure OFF
    build dramatis dramatis-speech dramatis-decode dramatis-documents dramatis-print
}

build_everything() {
    cd "$top"
    configure ON
    build
}

# `exec` leaves the trap behind.
put_log_away() { rm -f "$log"; }
