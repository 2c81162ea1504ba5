# Starts the sync that somebody said yes to, and no other: what has changed since the question was put is told, not synced.
set -eu

frozen=$(frozen_until "$(date +%s)")
if [ -n "$frozen" ]; then
  fail "Deployments are frozen $frozen; it began after the question was put. Nothing is synced."
fi

tries=0
while :; do
  found=$(read_application)
  status=$(sync_status "$found")
  if [ "$status" = Synced ]; then
    say "Application $APPLICATION is as Git says by now; nothing is synced."
    printf 'no' >"$OUTPUT_STARTED"
    exit 0
  fi
  if [ "$(asked_for "$found")" != "$FINGERPRINT" ]; then
    fail "Application $APPLICATION would now be synced to something else than was approved: $(
      printf '%s' "$found" | jq --raw-output '
        "target \([.spec.source.targetRevision, .spec.sources[]?.targetRevision] | map(values) | join(", ")), revision \(
          if (.status.sync.revisions // []) == [] then .status.sync.revision else (.status.sync.revisions | join(", ")) end)"'
    ). Nothing is synced; start this again."
  fi
  # The version makes sure that nobody changes the application between the look and the order. Fields that others may
  # write are left to them: otherwise a sync would scale an autoscaled deployment back.
  patch=$(
    printf '%s' "$found" | jq --compact-output --arg run "$RUN" --arg reason "$REASON" --arg prune "$PRUNE" '{
      metadata: {resourceVersion: .metadata.resourceVersion},
      operation: {
        initiatedBy: {username: "drift-remediation", automated: false},
        info: [{name: "Reason", value: $reason}, {name: "drift-remediation", value: $run}],
        sync: ({
          prune: ($prune == "yes"),
          revision: .status.sync.revision,
          revisions: .status.sync.revisions,
          syncOptions: ((.spec.syncPolicy.syncOptions // []) + ["RespectIgnoreDifferences=true"] | unique)
        } | with_entries(select(.value != null)))
      }
    }'
  )
  answer=$(api PATCH "$(application_path)" "$patch")
  case $(status_of "$answer") in
    200)
      say "The sync of application $APPLICATION has been ordered."
      printf 'yes' >"$OUTPUT_STARTED"
      exit 0
      ;;
    409)
      tries=$((tries + 1))
      if [ "$tries" -ge 10 ]; then
        fail "Application $APPLICATION is written by somebody else all the time. Nothing is synced."
      fi
      say "Application $APPLICATION was written by somebody else; looking again."
      sleep "$POLL_SECONDS"
      ;;
    *)
      fail "Application $APPLICATION cannot be synced ($(status_of "$answer")): $(reason_of "$answer")"
      ;;
  esac
done
