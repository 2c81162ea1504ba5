# Whether deployments are frozen, by the rules that admission keeps to: the state counts until it expires, the calendar's
# own moments count where the state is behind, and no state, or one that nobody understands, is open.

# governance_map NAME prints the ConfigMap, or null where there is none.
# shellcheck disable=SC2317 # Not every script needs it.
governance_map() {
  freeze_answer=$(api GET "/api/v1/namespaces/$GOVERNANCE_NAMESPACE/configmaps/$1")
  case $(status_of "$freeze_answer") in
    200) body_of "$freeze_answer" ;;
    404) printf 'null\n' ;;
    *)
      fail "ConfigMap $1 cannot be read ($(status_of "$freeze_answer")): $(reason_of "$freeze_answer")." \
        "Nobody knows whether deployments are frozen, so nothing is synced."
      ;;
  esac
}

# frozen_until NOW prints until when and why deployments are frozen, and nothing where they are open. NOW is in seconds.
# The calendar is longer than an argument may be, so that jq reads it from a pipe.
# shellcheck disable=SC2317 # Not every script needs it.
frozen_until() {
  freeze_held=$(governance_map "$FREEZE_STATE")
  freeze_planned=$(governance_map "$FREEZE_CALENDAR")
  printf '%s\n%s\n' "$freeze_held" "$freeze_planned" | jq --slurp --raw-output --argjson now "$1" '
    def seconds:
      capture("^(?<wall>2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})([.][0-9]+)?(Z|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9]))$")
      | (.wall + "Z" | fromdateiso8601) as $wall
      # A day that there is none of is no moment; jq would take it for one of the next month.
      | if ($wall | todateiso8601) != .wall + "Z" then empty else
          $wall - (if .sign == null then 0
            else ((.hours | tonumber) * 3600 + (.minutes | tonumber) * 60) * (if .sign == "-" then -1 else 1 end) end)
        end;
    def ahead: [strings | try seconds catch empty] | any(. > $now);
    (.[0].data // {}) as $state
    | (.[1].data // {}) as $plan
    | ($state.status // "") as $status
    | ($status == "frozen" and (($state.frozenUntil // "") == "" or ($state.frozenUntil | ahead))) as $byState
    | ($status == "open" and $state.source == "manual" and ($state.openUntil | ahead)) as $byHand
    | [($plan.intervals // "") | split("\n")[] | select(length > 0) | split(" ")
        | select((.[0] | seconds) <= $now and $now < (.[1] | seconds))] as $due
    | if $byState then
        "until \($state.frozenUntil // "further notice"): \($state.reason // "no reason is given")"
      elif ($status == "open" or $status == "frozen") and ($due | length) > 0 and ($byHand | not) then
        "until \($due[0][2]): window \($due[0][3])"
      else empty end' ||
    fail "The calendar cannot be understood. Nobody knows whether deployments are frozen, so nothing is synced."
}
