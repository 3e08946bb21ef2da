# Shared by the scripts of this folder: where things are and which environment builds them. Sourced, not run.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/enigma-designer
root=$cache/debian13

# The packages of script/packages, without comments.
packages() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$here/script/packages"
}

# Debian 13 or Ubuntu 25.10, or newer: they have Qt 6.8 and KDE Frameworks 6 themselves.
is_native() {
    [ "${ENIGMA_INSIDE_ROOT:-}" = 1 ] && return 0
    . /etc/os-release 2>/dev/null || return 1
    case "${ID:-}" in
    debian) [ "${VERSION_ID:-0}" -ge 13 ] 2>/dev/null ;;
    ubuntu) [ "$(printf '%s\n25.10\n' "${VERSION_ID:-0}" | sort -V | head -n 1)" = 25.10 ] ;;
    *) return 1 ;;
    esac
}

say() {
    printf '%s\n' "$*" >&2
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This step needs root rights, and sudo is not installed: $*"
        return 1
    fi
}

# Runs a command where the packages are: here, or in the Debian 13 root with this checkout at its own path.
inside() {
    if is_native; then
        "$@"
        return
    fi
    local binds=() folder
    for folder in /etc/resolv.conf /etc/hosts /etc/ssl/certs; do
        [ -e "$folder" ] && binds+=(--ro-bind "$folder" "$folder")
    done
    bwrap --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc --ro-bind "$root/var" /var \
        --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
        --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run --bind-try /run/user /run/user \
        --bind /tmp /tmp --bind "$HOME" "$HOME" --bind "$here" "$here" "${binds[@]}" \
        --setenv ENIGMA_INSIDE_ROOT 1 --setenv LANG C.UTF-8 --setenv LC_ALL C.UTF-8 \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin \
        --die-with-parent -- "$@"
}
