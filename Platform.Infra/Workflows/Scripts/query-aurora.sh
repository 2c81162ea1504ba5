# Asks the restored database, and measures. RTO: from the start of the restore until the query is answered. RPO: from the
# last moment that could have been restored until the drill began.
set -eu

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
while :; do
  if said=$(
    aws rds-data execute-statement --region "$REGION" --output json --resource-arn "$DRILL_CLUSTER_ARN" \
      --secret-arn "$SECRET_ARN" --database "$DATABASE" --sql "$QUERY" --format-records-as JSON 2>&1
  ); then
    break
  fi
  if [ "$(date +%s)" -ge "$give_up" ]; then
    fail "The query was not answered in $TIMEOUT_SECONDS seconds: $said"
  fi
  sleep "$POLL_SECONDS"
done
rows=$(printf '%s\n' "$said" | jq '.formattedRecords // "[]" | fromjson | length')
if [ "$rows" -eq 0 ]; then
  fail "The query was answered with no row: the data that it counts on is not there."
fi

began=$STARTED
recovered=$LATEST
rto=$(($(date +%s) - began))
rpo=$((began - recovered))
say "The restored database answers: $rows rows. RTO $rto s of $RTO_TARGET, RPO $rpo s of $RPO_TARGET."
drill_measured "$RUN" "$rto" "$rpo"
