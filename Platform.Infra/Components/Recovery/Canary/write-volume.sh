# Writes the time with noise and a checksum to the canary's volume, again and again. A write is whole or not there: it goes
# to a file of its own first, whose name changes once it is on the disk.
set -eu

trap 'exit 0' TERM
while :; do
  line="$(date +%s) $(head -c 1024 /dev/urandom | sha256sum | cut -d ' ' -f 1)"
  printf '%s %s\n' "$line" "$(printf '%s' "$line" | sha256sum | cut -d ' ' -f 1)" >"$DATA/next"
  sync
  mv "$DATA/next" "$DATA/written"
  sleep "$INTERVAL_SECONDS" &
  wait $!
done
