#!/usr/bin/env bash
# Tries a Debian package in a Debian of its own, made by debootstrap in build/chroot (needs root):
#   Tests/Packaging/install.sh PACKAGE NEWER_PACKAGE
# Installs, runs, upgrades over itself, removes, purges; the data and a changed setting have to survive what they should.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(realpath "$1")
newer=$(realpath "$2")
root=$PWD/build/chroot
port=${PASSERELLE_TEST_PORT:-9690}

fail() { echo "  $*" >&2; exit 1; }
chrooted=(chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive)
inside() { "${chrooted[@]}" "$@"; }

if [ ! -e "$root/.made" ]; then
  rm -rf "$root"
  # From where this system's own packages come.
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 'Component: main' |
    head -1)
  # The needs of the package come with the system, so that nothing has to be fetched later.
  debootstrap --variant=minbase --include=adduser,systemd,libsqlite3-0,libqrencode4,zlib1g,curl,procps,man-db \
    bookworm "$root" ${mirror:+"$mirror"} >build/debootstrap.log 2>&1 || fail "debootstrap: see build/debootstrap.log"
  touch "$root/.made"
fi
# The program reads its own arguments there.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'kill "${server:-0}" 2>/dev/null || true; umount "$root/proc"' EXIT
inside dpkg --purge passerelle >/dev/null 2>&1 || true
rm -rf "$root/var/lib/passerelle"
cp "$package" "$root/one.deb"
cp "$newer" "$root/two.deb"

serve() {
  # As the unit does it: its user, its environment, the settings of the administrator.
  "${chrooted[@]}" setpriv --reuid passerelle --regid passerelle --clear-groups env PASSERELLE_EMPTY=yes \
    PASSERELLE_DATA=/var/lib/passerelle PASSERELLE_PUBLIC_FOLDER=/usr/share/passerelle/Public \
    PASSERELLE_PORT="$port" PASSERELLE_HOST=127.0.0.1 "$@" passerelle serve >"$root/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -sf "http://127.0.0.1:$port/healthz" >/dev/null && return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  cat "$root/server.log" >&2
  fail "the installed program does not start"
}

stop() { kill -TERM "$server" && wait "$server" || fail "the server did not stop well"; }

echo "  installing"
inside dpkg --install /one.deb >/dev/null
[ -x "$root/usr/bin/passerelle" ] || fail "no program"
inside getent passwd passerelle >/dev/null || fail "no user"
[ "$(stat -c %a "$root/var/lib/passerelle")" = 700 ] || fail "the data folder is open to others"
inside systemd-analyze verify /usr/lib/systemd/system/passerelle.service 2>"$root/verify.log" || fail "$(cat "$root/verify.log")"
[ -L "$root/etc/systemd/system/multi-user.target.wants/passerelle.service" ] || fail "the service is not enabled"

for language in en fr; do inside env LANG=$language man --path --locale=$language passerelle >/dev/null || fail "no manual"; done

echo "  running"
serve
curl -sf "http://127.0.0.1:$port/set-up" | grep -q "<form" || fail "no set-up page"
curl -sf "http://127.0.0.1:$port/metrics" | grep -q '^passerelle_ready 1$' || fail "no figures"
stop
[ "$(stat -c %U "$root/var/lib/passerelle/passerelle.sqlite")" = "$(stat -c %U "$root/var/lib/passerelle")" ] || fail "odd owner"
inside passerelle backup --data /var/lib/passerelle /root/first.backup >/dev/null
before=$(inside passerelle check --data /var/lib/passerelle)
echo "# ours" >>"$root/etc/default/passerelle"

echo "  upgrading"
inside dpkg --force-confdef --force-confold --install /two.deb >/dev/null
grep -q '^# ours$' "$root/etc/default/passerelle" || fail "a changed setting was lost"
[ "$(inside passerelle check --data /var/lib/passerelle)" = "$before" ] || fail "the data changed"
serve
stop

echo "  removing"
inside dpkg --remove passerelle >/dev/null
[ ! -e "$root/usr/bin/passerelle" ] || fail "the program stays"
[ -e "$root/etc/default/passerelle" ] || fail "removing took the settings"
[ -e "$root/var/lib/passerelle/passerelle.sqlite" ] || fail "removing took the data"

echo "  purging"
inside dpkg --purge passerelle >/dev/null 2>&1
[ ! -e "$root/etc/default/passerelle" ] || fail "purging left the settings"
[ ! -e "$root/usr/share/passerelle" ] || fail "purging left files"
[ -e "$root/var/lib/passerelle/passerelle.sqlite" ] || fail "purging took the data"
[ ! -L "$root/etc/systemd/system/multi-user.target.wants/passerelle.service" ] || fail "purging left the service enabled"
echo "  installed, upgraded, removed and purged"
