# Waits for a restore of Velero's to end, and fails unless it is complete. Phases on the way, such as Finalizing, say
# nothing yet. What to do next is part of each message: whoever reads it is in the middle of a disaster.
set -eu

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
phase='unknown'
progress='no items yet'
look="kubectl --namespace $VELERO_NAMESPACE exec deployment/velero --container velero -- /velero restore"
while [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/restores/$RESTORE_NAME")
  case $(status_of "$answer") in
    200)
      answered
      phase=$(body_of "$answer" | jq --raw-output '.status.phase // "New"')
      progress=$(
        body_of "$answer" | jq --raw-output '.status.progress
          | "\(.itemsRestored // 0) of \(.totalItems // 0) items"'
      )
      case $phase in
        Completed)
          warnings=$(body_of "$answer" | jq '.status.warnings // 0')
          say "Restore $RESTORE_NAME is complete: $progress, $warnings warnings."
          exit 0
          ;;
        PartiallyFailed | Failed | FailedValidation)
          fail "Restore $RESTORE_NAME is $phase: $progress, $(
            body_of "$answer" | jq --raw-output '.status
              | [(.errors // 0 | "\(.) errors"), (.warnings // 0 | "\(.) warnings"), (.validationErrors // [])[],
                (.failureReason // empty)] | join(", ")'
          ). What went wrong: $look describe $RESTORE_NAME --details." \
            "What is there is left alone by the next restore, unless it is told to update."
          ;;
      esac
      ;;
    404 | 403 | 401)
      fail "Restore $RESTORE_NAME cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
      ;;
    *)
      patience 30 "Restore $RESTORE_NAME" "$(status_of "$answer")"
      ;;
  esac
  sleep "$POLL_SECONDS"
done
fail "Restore $RESTORE_NAME has not ended in $TIMEOUT_SECONDS seconds; it is $phase, with $progress." \
  "Where it stands: $look logs $RESTORE_NAME; for volumes" \
  "kubectl --namespace $VELERO_NAMESPACE get datadownloads,podvolumerestores." \
  "If nothing moves: kubectl --namespace $VELERO_NAMESPACE rollout restart deployment/velero makes it Failed," \
  "and the workflow can be started again."
