#!/usr/bin/env bash
# Runs the program as an administrator does: health, figures, backup while people answer, restore, check, nginx before it,
# TLS of its own, settings from the environment. Tests/Operations/operations.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
first=${PASSERELLE_TEST_PORT:-9660}
plain=$first proxied=$((first + 1)) tls=$((first + 2))
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT

say() { echo "  $*"; }
fail() { echo "  $*" >&2; exit 1; }
# status CODE COMMAND…: the command ends with that status.
status() {
  local wanted=$1 code=0
  shift
  "$@" >"$work/output" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || { cat "$work/output" >&2; fail "status $code instead of $wanted: ${*##*/}"; }
}
# within SECONDS COMMAND…: it succeeds before that time is over.
within() {
  local tries=$((10 * $1))
  shift
  for _ in $(seq "$tries"); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
  fail "did not happen in time: $*"
}
answers() { curl -sfk -o /dev/null "$1"; }
export LC_ALL=C.UTF-8

say "a certificate, twice"
for name in one two; do
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "$work/$name.key" -out "$work/$name.crt" 2>/dev/null
done

say "health and figures"
token=$(head -c 24 /dev/urandom | base64)
"$program" serve --port "$plain" --data "$work/data" --public-url "https://localhost:$proxied" --trusted-proxies 1 \
  --metrics-token "$token" --log-level debug --log-format json >"$work/server.out" 2>"$work/server.log" &
server=$!
pids+=("$server")
within 60 answers "http://127.0.0.1:$plain/readyz"
[ "$(curl -sf "http://127.0.0.1:$plain/healthz")" = ok ] || fail "not well"
curl -sf "http://127.0.0.1:$plain/today" >/dev/null || true
curl -sf -H "Authorization: Bearer $token" "http://127.0.0.1:$plain/metrics" >"$work/metrics"
build/tools/promtool check metrics <"$work/metrics" || fail "promtool finds fault with the figures"
status 22 curl -sf "http://127.0.0.1:$plain/metrics"
code=$(sed -nE 's|.*/s/([A-Z0-9]+)$|\1|p' "$work/server.out" | head -1)
[ -n "$code" ] || fail "no session in the demonstration"

say "nginx before it"
mkdir -p "$work/nginx"
{
  echo "worker_processes 1; pid $work/nginx/pid; error_log $work/nginx/error.log; events { worker_connections 256; }"
  echo "http { access_log off;"
  for kind in client_body proxy fastcgi uwsgi scgi; do echo "${kind}_temp_path $work/nginx/$kind;"; done
  sed -e "s|listen 443|listen $proxied|" -e "s|127.0.0.1:8080|127.0.0.1:$plain|" -e 's|server_name .*;|server_name localhost;|' \
    -e "s|/etc/.*/fullchain.pem|$work/one.crt|" -e "s|/etc/.*/privkey.pem|$work/one.key|" packaging/nginx.conf
  echo "}"
} >"$work/nginx/conf"
nginx=$(command -v nginx || echo /usr/sbin/nginx)
"$nginx" -p "$work/nginx" -c "$work/nginx/conf" -g 'daemon off;' &
pids+=($!)
within 10 answers "https://localhost:$proxied/join"
through=(curl -sk --cacert "$work/one.crt" -b "$work/jar" -c "$work/jar")
"${through[@]}" -i -o "$work/joined" -d footing=room -H "Origin: https://localhost:$proxied" \
  "https://localhost:$proxied/s/$code/join"
grep -qi '^strict-transport-security: ' "$work/joined" || fail "no HSTS behind the proxy"
grep -qi "^set-cookie: __Host-seat-$code=.*; secure" "$work/joined" || fail "the cookie of the seat is not safe"
"${through[@]}" -o /dev/null -w '%{http_code}' -d footing=room -H "Origin: https://elsewhere.example" \
  "https://localhost:$proxied/s/$code/join" | grep -q 403 || fail "a form from elsewhere is not refused"
"${through[@]}" -N --max-time 30 "https://localhost:$proxied/s/$code/live" >"$work/live" &
stream=$!
pids+=("$stream")
# It has come although the stream goes on: nothing held it back.
within 5 grep -q '^event: fragment' "$work/live"
kill -0 "$stream" 2>/dev/null || fail "the live stream ended"
[ "$("${through[@]}" -o /dev/null -w '%{http_code}' "https://localhost:$proxied/metrics")" = 404 ] || fail "figures for all"

say "backup while people answer"
"$program" rehearse "$code" --server "http://127.0.0.1:$plain" --participants 20 --minutes 1 >"$work/rehearsal" 2>&1 &
pids+=($!)
robots=$!
sleep 3
status 0 "$program" backup --data "$work/data" "$work/first.backup"
[ "$(stat -c %a "$work/first.backup")" = 600 ] || fail "others can read the backup"
status 1 "$program" backup --data "$work/data" "$work/first.backup"
status 0 "$program" backup --force --data "$work/data" "$work/first.backup"
kill -0 "$robots" 2>/dev/null || fail "the rehearsal was over before the backup"
status 0 "$program" check --data "$work/data"
kill "$robots" 2>/dev/null || true
status 0 "$program" check "$work/first.backup"
status 1 "$program" restore "$work/first.backup" --data "$work/data"
status 0 "$program" restore "$work/first.backup" --data "$work/restored"
status 0 "$program" check --data "$work/restored"
head -c 3000 /dev/urandom >"$work/noise"
status 65 "$program" restore "$work/noise" --data "$work/none"
[ ! -e "$work/none" ] || fail "a folder was made for a backup that is none"
head -c "$(($(stat -c %s "$work/first.backup") * 2 / 3))" "$work/first.backup" >"$work/torn"
status 65 "$program" restore "$work/torn" --data "$work/none"
status 1 "$program" check --data "$work/none"
status 65 "$program" check "$work/noise"

say "stopping"
kill -TERM "$server"
code=0
wait "$server" || code=$?
[ "$code" -eq 0 ] || fail "the server ended with $code"
if grep -vE '^\{.*\}$' "$work/server.log" | grep -q .; then fail "a line of the log is no object"; fi
status 0 "$program" check --data "$work/data"

say "TLS of its own, settings from the environment"
PASSERELLE_EMPTY=yes PASSERELLE_PORT=$tls PASSERELLE_DATA=$work/empty PASSERELLE_TLS_CERTIFICATE=$work/chain \
  PASSERELLE_TLS_KEY=$work/key bash -c 'cp "$1/one.crt" "$1/chain"; cp "$1/one.key" "$1/key"; exec "$2" serve' - \
  "$work" "$program" >"$work/tls.out" 2>"$work/tls.log" &
server=$!
pids+=("$server")
within 60 curl -sf --cacert "$work/one.crt" "https://localhost:$tls/readyz"
curl -sfL --cacert "$work/one.crt" "https://localhost:$tls/" | grep -q 'action="/set-up"' || fail "PASSERELLE_EMPTY is not heard"
cp "$work/two.crt" "$work/chain"
cp "$work/two.key" "$work/key"
kill -HUP "$server"
within 5 curl -sf --cacert "$work/two.crt" "https://localhost:$tls/readyz"
kill -TERM "$server"
wait "$server" || fail "the server with TLS did not stop well"
say "all of it works"
