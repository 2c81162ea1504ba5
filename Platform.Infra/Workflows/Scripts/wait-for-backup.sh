# Waits for a backup of Velero's to end, and fails unless it is complete: a partial backup is none to rely on.
set -eu

# What is out of Velero's hands may be gone on without, where whoever called says so; a backup that failed may not.
velero_is_down() {
  if [ "$IF_VELERO_IS_DOWN" = continue ]; then
    say "WARNING, and on without a backup: $*"
    exit 0
  fi
  fail "$*"
}

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
phase='unknown'
while [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/backups/$BACKUP_NAME")
  case $(status_of "$answer") in
    200)
      answered
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
      patience 30 "Backup $BACKUP_NAME" "$(status_of "$answer")"
      ;;
  esac
  sleep "$POLL_SECONDS"
done
velero_is_down "Backup $BACKUP_NAME has not ended in $TIMEOUT_SECONDS seconds; it is $phase. Does Velero run?"
