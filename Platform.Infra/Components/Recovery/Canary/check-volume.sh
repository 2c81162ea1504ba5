# Looks at the canary's volume before anything is written to it, and says in what state it came: intact with the second of
# its last write, empty, or damaged. After a restore this is what was recovered. The pod starts in any case.
set -eu

state=empty
if [ -s "$DATA/written" ]; then
  read -r written noise sum <"$DATA/written" || true
  state=damaged
  if [ "$(printf '%s %s' "$written" "$noise" | sha256sum | cut -d ' ' -f 1)" = "${sum:-none}" ]; then
    state="intact $written"
  fi
fi
printf '%s' "$state" >"$MESSAGE"
printf 'The volume is %s.\n' "$state"
