# Says in what an application differs from Git, before anybody is asked whether it is to be synced.
set -eu

if ! is_object_name "$APPLICATION"; then
  fail "'$APPLICATION' is no name of one application."
fi
if [ "$PRUNE" != yes ] && [ "$PRUNE" != no ]; then
  fail "'$PRUNE' says not whether objects that Git no longer has are deleted: yes or no."
fi
now=$(date +%s)
frozen=$(frozen_until "$now")
if [ -n "$frozen" ]; then
  fail "Deployments are frozen $frozen. Nothing is synced; start this again after the freeze."
fi

found=$(read_application)
status=$(sync_status "$found")
if [ "$status" = Synced ]; then
  say "Application $APPLICATION is as Git says; there is nothing to do."
  printf 'no' >"$OUTPUT_GO"
  printf 'none' >"$OUTPUT_ASKED"
  printf 'none' >"$OUTPUT_FINGERPRINT"
  exit 0
fi

fingerprint=$(asked_for "$found")
say "Application $APPLICATION differs from Git:"
printf '%s' "$found" | jq --raw-output --arg prune "$PRUNE" '
  def short: if . == null or . == "" then "nothing" else .[0:12] end;
  def revisions: if (.revisions // []) == [] then (.revision | short) else (.revisions | map(short) | join(", ")) end;
  (.status.resources[]? | select(.status == "OutOfSync")
    | "- \(.kind) \(if .namespace then .namespace + "/" else "" end)\(.name)"
      + (if .requiresPruning then
          if $prune == "yes" then ", which Git no longer has: it is DELETED" else ", which Git no longer has: it is left alone" end
        else "" end)),
  (.status.sync | revisions) as $git
  | (.status.history // [] | last // {} | revisions) as $deployed
  | if $git == $deployed then "Git has not changed since the last sync (\($git)): this puts back what was changed past it."
    else "Git has changed since the last sync, from \($deployed) to \($git): this DEPLOYS those commits too." end'
if [ "$PRUNE" = no ]; then
  say "Nothing is deleted."
fi
printf 'yes' >"$OUTPUT_GO"
printf '%s' "$now" >"$OUTPUT_ASKED"
printf '%s' "$fingerprint" >"$OUTPUT_FINGERPRINT"
