# Waits for a backup of Velero's to end, and fails unless it is complete: a partial backup is none to rely on.
set -eu

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
phase='unknown'
unanswered=0
while [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/backups/$BACKUP_NAME")
  case $(status_of "$answer") in
    200)
      unanswered=0
      phase=$(body_of "$answer" | jq --raw-output '.status.phase // "New"')
      case $phase in
        Completed)
          say "Backup $BACKUP_NAME is complete: $(body_of "$answer" | jq '.status.progress.itemsBackedUp // 0') items."
          exit 0
          ;;
        PartiallyFailed | Failed | FailedValidation)
          fail "Backup $BACKUP_NAME is $phase: $(
            body_of "$answer" | jq --raw-output '.status
              | [(.errors // 0 | "\(.) errors"), (.warnings // 0 | "\(.) warnings"), (.validationErrors // [])[],
                (.failureReason // empty)] | join(", ")'
          )"
          ;;
      esac
      ;;
    404 | 403 | 401)
      fail "Backup $BACKUP_NAME cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
      ;;
    *)
      unanswered=$((unanswered + 1))
      say "No answer from the API server ($(status_of "$answer")), $unanswered in a row."
      if [ "$unanswered" -ge 30 ]; then
        fail "Backup $BACKUP_NAME cannot be watched: the API server does not answer."
      fi
      ;;
  esac
  sleep "$POLL_SECONDS"
done
fail "Backup $BACKUP_NAME has not ended in $TIMEOUT_SECONDS seconds; it is $phase. Does Velero run?"
