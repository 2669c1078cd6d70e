#!/bin/sh
# Sets up Listing Studio on a machine that has only python3, pip and git; then starts it or runs its checks.
# What each step does and why: packaging/README.md.
set -eu

usage() {
    cat <<'USAGE'
usage: sh packaging/bootstrap.sh run [ARGUMENT...]     set up, then start listing-studio with the arguments
       sh packaging/bootstrap.sh test [ARGUMENT...]    set up, then run all checks; with arguments only pytest
USAGE
}

say() {
    printf '%s\n' "$*" >&2
}

# Both names of the glib package are right somewhere: Debian 13 and Ubuntu 24.04 renamed it.
glib_package() {
    # shellcheck source=/dev/null
    release=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}-${VERSION_ID:-}") || release=unknown
    case $release in
        debian-12 | ubuntu-22.* | ubuntu-23.*) echo libglib2.0-0 ;;
        *) echo libglib2.0-0t64 ;;
    esac
}

wanted_packages() {
    echo "$(glib_package) libgssapi-krb5-2"
    echo libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core
    echo libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
    echo libwayland-cursor0 libwayland-egl1
    if [ "$1" = test ]; then
        echo fonts-wqy-microhei xvfb xauth openbox xdotool wmctrl imagemagick
    elif ! installed fonts-noto-cjk; then
        echo fonts-wqy-microhei # any one font with Chinese characters will do
    fi
}

installed() {
    dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q 'ok installed'
}

missing_packages() {
    for package in $(wanted_packages "$1"); do
        installed "$package" || printf ' %s' "$package"
    done
}

install_system_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system. Make sure that it has what these Debian packages hold:"
        say "$(wanted_packages "$1")"
        return
    fi
    missing=$(missing_packages "$1")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        say "Some system packages are missing. Install them, then repeat this command:"
        say "sudo apt-get install -y --no-install-recommends$missing"
        exit 3
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >&2
    # shellcheck disable=SC2086 # a list
    apt-get install -y --no-install-recommends $missing >&2
}

# Prints the interpreter's own path (a pyenv shim is not one) and version.
describe_interpreter() {
    python3 -c 'import sys
if not (3, 11) <= sys.version_info < (3, 15):
    sys.exit("Listing Studio needs Python 3.11 to 3.14, and python3 is " + sys.version.split()[0] + ".")
print(sys.executable, sys.version.split()[0])'
}

find_uv() {
    if uv --version >/dev/null 2>&1; then
        echo uv
        return
    fi
    if [ ! -x .uv/bin/uv ]; then
        python3 -m pip install --quiet --root-user-action=ignore --target .uv \
            --require-hashes --requirement packaging/setup.lock >&2
    fi
    echo .uv/bin/uv
}

# Makes .venv from the lock, unless its stamp says that nothing has changed since.
make_environment() {
    interpreter=$(describe_interpreter)
    made_for="$root $interpreter"
    made_from=$(cat packaging/*.lock pyproject.toml listing_studio/__init__.py | cksum)
    stamp=.venv/listing-studio.stamp
    [ "$(cat $stamp 2>/dev/null)" != "$made_for $made_from" ] || return 0

    uv=$(find_uv)
    export UV_PYTHON_DOWNLOADS=never # the machine's own Python, never one from elsewhere
    case $(cat $stamp 2>/dev/null) in
        "$made_for "*) ;;
        *) "$uv" venv --quiet --clear --python "${interpreter% *}" .venv ;;
    esac
    # If this is interrupted, the next call goes on from here.
    echo "$made_for unfinished" >$stamp
    "$uv" pip sync --python .venv/bin/python --require-hashes packaging/requirements.lock \
        --build-constraints packaging/setup.lock
    "$uv" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
    echo "$made_for $made_from" >$stamp
}

start_program() {
    if [ $# -eq 0 ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
        set -- demo --to "listing-studio-demo-$(date +%Y%m%d-%H%M%S)"
        say "There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open."
        say "Doing the main job without one instead: listing-studio $*"
    fi
    cd "$caller" # relative paths among the arguments are the caller's
    exec "$root/.venv/bin/listing-studio" "$@"
}

check() {
    say "== $*"
    "$@"
}

check_everything() {
    PATH=$root/.venv/bin:$PATH
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
    if [ $# -eq 0 ]; then
        check ruff check
        check ruff format --check
        check mypy
        check lint-imports --no-logo
        set -- --numprocesses auto --dist worksteal
        say "== pytest $*"
    fi
    exec pytest "$@"
}

action=${1:-}
case $action in
    run | test) shift ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
esac

caller=$PWD
CDPATH='' cd -- "$(dirname -- "$0")/.."
root=$PWD
install_system_packages "$action"
make_environment
case $action in
    run) start_program "$@" ;;
    test) check_everything "$@" ;;
esac
