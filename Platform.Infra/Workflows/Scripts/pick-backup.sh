# Picks what a disaster at this moment would leave: the newest complete backup of the schedule. A backup made for the
# drill would prove only that backups can be made now.
set -eu

started=$(date +%s)
selector="labelSelector=velero.io/schedule-name=$SCHEDULE"
answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/backups?$selector")
if [ "$(status_of "$answer")" != 200 ]; then
  fail "The backups of $SCHEDULE cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
fi
backup=$(
  body_of "$answer" | jq --compact-output '[.items[] | select(.status.phase == "Completed")]
    | sort_by(.status.startTimestamp) | last // empty'
)
if [ -z "$backup" ]; then
  fail "Schedule $SCHEDULE has no backup that is complete: nothing could be recovered."
fi
name=$(printf '%s\n' "$backup" | jq --raw-output '.metadata.name')
begun=$(printf '%s\n' "$backup" | jq '.status.startTimestamp | fromdate')
printf '%s' "$name" >"$OUTPUT_BACKUP_NAME"
printf '%s' "$begun" >"$OUTPUT_BACKUP_BEGUN"
printf '%s' "$started" >"$OUTPUT_STARTED"
say "Backup $name is the newest complete one of $SCHEDULE, $((started - begun)) s old."
