#!/usr/bin/env bash
# Prove that `make test` and `make run` each do all their set-up on a bare Debian 12: python3, python3-venv, make.
#
#   tools/bare_root.sh [--store DIR] [--copy PATH]... [--beside DIR] [CASE]...
#
# CASE is one of root-test root-run user-test user-run; without any, all four, each in a root of its own.
# --store   where the bare system, the roots and the logs are kept (it makes the bare system once)
# --copy    a file or folder of this machine that a root needs too, such as certificates or settings of pip or apt
# --beside  a folder to lay beside the clone, under its own name
# What is committed is what is tested. Needs root, git and debootstrap.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
store=${TMPDIR:-/tmp}/facilitator-bare
copies=() cases=() beside=

while (($#)); do
    case $1 in
        --store) store=$2 && shift 2 ;;
        --copy) copies+=("$2") && shift 2 ;;
        --beside) beside=$2 && shift 2 ;;
        *) cases+=("$1") && shift ;;
    esac
done
((${#cases[@]})) || cases=(root-test root-run user-test user-run)

make_base() {
    [ -e "$store/base.done" ] && return
    rm -rf "$store/base"
    mkdir -p "$store"
    debootstrap --variant=minbase --include=python3,python3-venv,make bookworm "$store/base" >"$store/base.log"
    touch "$store/base.done"
}

make_root() { # ROOT WHO
    rm -rf "$1"
    cp -a "$store/base" "$1"
    for path in ${copies[@]+"${copies[@]}"}; do
        mkdir -p "$1$(dirname "$path")"
        rm -rf "$1$path" # a link there could point out of the root
        cp -aL "$path" "$1$path"
    done
    [ "$2" = root ] || chroot "$1" useradd --create-home "$2"
    git clone --quiet --no-hardlinks "$project" "$1/srv/facilitator"
    [ -z "$beside" ] || cp -a "$beside" "$1/srv/"
    chroot "$1" chown -R "$2" /srv
}

# The mounts live in a namespace of their own and are gone when the command ends.
inside() { # ROOT WHO COMMAND [unshare's options]
    unshare --mount --pid --fork "${@:4}" bash -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev"
        exec chroot "$1" su - "$2" -c "cd /srv/facilitator && $3"' - "$1" "$2" "$3" </dev/null
}

# An ordinary user may install no system package: the first try must say which command will, and that command must.
be_refused() { # ROOT WHO TARGET LOG
    if inside "$1" "$2" "make $3" >"$4" 2>&1; then
        echo "an ordinary user was not told what is missing" && return 1
    fi
    local command
    command=$(sed -n "s/^  su -c '\(.*\)'\$/\1/p" "$4")
    [ -n "$command" ] || { echo "no command was printed" && return 1; }
    inside "$1" root "$command" >>"$4" 2>&1
}

prove() { # CASE
    local who=root target=${1#*-} root=$store/$1 log=$store/$1.log began=$SECONDS
    [ "${1%-*}" = root ] || who=forum
    make_root "$root" "$who"
    [ "$who" = root ] || be_refused "$root" "$who" "$target" "$log.refused" || return 1
    inside "$root" "$who" "make $target" >"$log" 2>&1 || return 1
    echo "$1: worked in $((SECONDS - began)) s; it ended with:"
    tail -n 4 "$log" | sed 's/^/    /'
    inside "$root" "$who" "make setup" --net >>"$log" 2>&1 || { echo "set-up again, offline, failed" && return 1; }
    [ "$target" = test ] || inside "$root" "$who" "ls -l demo" | sed 's/^/    /'
    rm -rf "$root"
}

make_base
failed=0
for one in "${cases[@]}"; do
    prove "$one" || { echo "$one: FAILED; see $store/$one.log" && tail -n 30 "$store/$one.log" && failed=1; }
done
exit $failed
