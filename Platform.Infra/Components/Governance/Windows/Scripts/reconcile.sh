# Writes what holds now into the state that admission reads: the calendar's answer, or that of an override in force. It
# looks at everything anew each time and writes only what differs, so that a run that is late, doubled or lost changes
# nothing but the moment.
set -eu

state_path="/api/v1/namespaces/$NAMESPACE/configmaps"
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
now=${NOW:-$now}

# read_map NAME prints the ConfigMap, or null where there is none.
read_map() {
  answer=$(api GET "$state_path/$1")
  case $(status_of "$answer") in
    200) body_of "$answer" ;;
    404) printf 'null\n' ;;
    *) fail "ConfigMap $1 cannot be read ($(status_of "$answer")): $(reason_of "$answer")" ;;
  esac
}

# write_state STATE writes it, unless somebody else was quicker: then it fails, and all is read again.
write_state() {
  if [ "$(printf '%s' "$1" | jq '.metadata.resourceVersion == null')" = true ]; then
    answer=$(api POST "$state_path" "$1")
  else
    answer=$(api PUT "$state_path/$STATE" "$1")
  fi
  case $(status_of "$answer") in
    200 | 201) return 0 ;;
    409) return 1 ;;
    *) fail "ConfigMap $STATE cannot be written ($(status_of "$answer")): $(reason_of "$answer")" ;;
  esac
}

# The calendar is longer than an argument may be, so that jq reads files.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

tries=0
while :; do
  plan=$(read_map "$CALENDAR")
  wish=$(read_map "$OVERRIDE")
  held=$(read_map "$STATE")
  if [ "$plan" = null ]; then
    fail "ConfigMap $CALENDAR is missing: nobody knows what holds, and the state stays until it expires."
  fi
  printf '%s' "$plan" >"$folder/calendar"
  printf '%s' "$wish" >"$folder/override"
  printf '%s' "$held" >"$folder/state"
  result=$(
    jq --null-input --compact-output --arg now "$now" --arg name "$STATE" --arg namespace "$NAMESPACE" \
      --argjson longest "$LONGEST_OPEN_SECONDS" --slurpfile calendar "$folder/calendar" \
      --slurpfile override "$folder/override" --slurpfile state "$folder/state" "$DECISION"
  ) || fail "The calendar cannot be understood, and the state stays until it expires."
  if [ "$(printf '%s' "$result" | jq '.changed')" = false ]; then
    say "$(printf '%s' "$result" | jq --raw-output '.text'); nothing to write."
    break
  fi
  if write_state "$(printf '%s' "$result" | jq --compact-output '.state')"; then
    say "$(printf '%s' "$result" | jq --raw-output '.text'); written."
    break
  fi
  tries=$((tries + 1))
  if [ "$tries" -ge 5 ]; then
    fail "ConfigMap $STATE is written by somebody else all the time."
  fi
  say "ConfigMap $STATE was written by somebody else; reading again."
done
