# Sourced by packaging/run, packaging/test and .ci/run: installs what is missing, configures and builds.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [[ $EUID == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This needs to be done as root: $*"
        exit 3
    fi
}

# install_missing PACKAGE…: "a|b" means whichever of the two this release has.
install_missing() {
    command -v apt-get >/dev/null || return 0
    local wanted=() package choice
    for package in "$@"; do
        for choice in ${package//|/ }; do
            dpkg-query -W -f '${db:Status-Status}' "$choice" 2>/dev/null | grep -qx installed && continue 2
        done
        wanted+=("$package")
    done
    [[ ${#wanted[@]} -gt 0 ]] || return 0
    say "Countersign needs these Debian packages, which are not installed yet:"
    say "  ${wanted[*]}"
    if [[ -t 0 && -z ${CI:-} ]]; then
        read -r -p "Install them now? [Y/n] " answer
        [[ ${answer:-y} == [Yy]* ]] || { say "Nothing was installed."; exit 3; }
    fi
    as_root apt-get update -qq
    local names=()
    for package in "${wanted[@]}"; do
        for choice in ${package//|/ }; do
            if apt-cache show "$choice" >/dev/null 2>&1; then
                names+=("$choice")
                break
            fi
        done
    done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
}

install_what_the_build_needs() {
    local packages
    mapfile -t packages < <(grep -v '^#' packaging/debian-packages | tr ' ' '\n' | sed '/^$/d')
    install_missing "${packages[@]}"
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    COUNTERSIGN_COMPILER_LAUNCHER=$(command -v ccache || true)
    export COUNTERSIGN_COMPILER_LAUNCHER
    local log=build/$preset.log
    mkdir -p build
    if [[ ! -f build/$preset/build.ninja ]]; then
        say "Configuring ($preset)"
        # A packager's compiler may warn of what ours does not; in CI nothing may.
        cmake --preset "$preset" ${CI:+-DCOUNTERSIGN_WERROR=ON} >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
    fi
    say "Building ($preset)"
    local arguments=()
    [[ $# -eq 0 ]] || arguments=(--target "$@")
    cmake --build --preset "$preset" "${arguments[@]}" >"$log" 2>&1 || { grep -E 'error|FAILED|warning' "$log" | head -n 40 >&2; tail -n 20 "$log" >&2; exit 1; }
}
