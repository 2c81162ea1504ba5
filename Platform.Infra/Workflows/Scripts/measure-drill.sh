# Measures the drill, and holds it against what is promised. RTO: from the restore's creation until now, when everything
# is verified. RPO: from the last moment whose data came back until the drill began, when the disaster would have been.
set -eu

now=$(date +%s)
began=$STARTED
answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/restores/$RESTORE_NAME")
if [ "$(status_of "$answer")" != 200 ]; then
  fail "Restore $RESTORE_NAME cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
fi
created=$(body_of "$answer" | jq '.metadata.creationTimestamp | fromdate')
errors=$(body_of "$answer" | jq '.status.errors // 0')
[ "$errors" -eq 0 ] || fail "Restore $RESTORE_NAME has $errors errors."

recovered=$BACKUP_BEGUN
if [ "$WRITTEN" != none ] && [ "$WRITTEN" -lt "$recovered" ]; then
  recovered=$WRITTEN
fi
rto=$((now - created))
rpo=$((began - recovered))

# verdict NAME MEASURED TARGET
verdict() {
  if [ "$3" = none ]; then
    say "$1: $2 s; none is promised."
  elif [ "$2" -gt "$3" ]; then
    say "$1: $2 s, and $3 s are promised: OVER TARGET."
  else
    say "$1: $2 s, within the $3 s that are promised."
  fi
}

verdict RTO "$rto" "$RTO_TARGET"
verdict RPO "$rpo" "$RPO_TARGET"
drill_measured "$RESTORE_NAME" "$rto" "$rpo"
