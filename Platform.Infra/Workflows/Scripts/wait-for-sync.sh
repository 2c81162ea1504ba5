# Waits for the sync that was ordered, and says whether the application is as Git says then.
set -eu

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
foreign=0
differs=0
progress='it has not begun'
while [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "$(application_path)")
  case $(status_of "$answer") in
    200)
      answered
      found=$(body_of "$answer")
      progress=$(
        printf '%s' "$found" | jq --raw-output --arg run "$RUN" '
          def ours: [.info[]? | select(.name == "drift-remediation" and .value == $run)] != [];
          if .status.operationState.operation | ours then .status.operationState.phase
          elif .operation | ours then "Pending"
          else "Foreign" end'
      )
      case $progress in
        Succeeded)
          if [ "$(printf '%s' "$found" | jq --raw-output '.status.sync.status')" = Synced ]; then
            say "Application $APPLICATION is as Git says."
            exit 0
          fi
          left=$(
            printf '%s' "$found" | jq --raw-output '[.status.resources[]? | select(.status == "OutOfSync")]
              | if length > 0 and all(.requiresPruning == true) then length else 0 end'
          )
          # Argo CD compares anew after a sync; what it said before is no answer.
          differs=$((differs + 1))
          if [ "$differs" -ge 5 ]; then
            if [ "$PRUNE" = no ] && [ "$left" -gt 0 ]; then
              say "Application $APPLICATION was synced. $left objects that Git no longer has are left;" \
                "with prune=yes they would be deleted."
              exit 0
            fi
            fail "Application $APPLICATION was synced, and differs from Git again: somebody writes it back." \
              "Who: kubectl get KIND OBJECT --show-managed-fields -o yaml"
          fi
          ;;
        Failed | Error)
          fail "The sync of application $APPLICATION is $progress: $(
            printf '%s' "$found" | jq --raw-output '.status.operationState
              | ([.message] + [.syncResult.resources[]? | select(.status == "SyncFailed") | "\(.kind) \(.name): \(.message)"])
              | map(values) | join("; ")'
          )"
          ;;
        Foreign)
          foreign=$((foreign + 1))
          if [ "$foreign" -ge 5 ]; then
            fail "The sync of application $APPLICATION is not to be found: somebody else's took its place."
          fi
          ;;
      esac
      ;;
    404 | 403 | 401)
      fail "Application $APPLICATION cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
      ;;
    *)
      patience 30 "Application $APPLICATION" "$(status_of "$answer")"
      ;;
  esac
  sleep "$POLL_SECONDS"
done
fail "The sync of application $APPLICATION has not ended in $TIMEOUT_SECONDS seconds; it is $progress." \
  "It goes on: argocd app get $APPLICATION shows where it stands, and argocd app terminate-op $APPLICATION ends it."
