# Looks in the other region for the newest backup that should be there by now: the file that says that it is one, older
# than the lag that is allowed.
set -eu

now=$(date +%s)
listed=$(
  aws s3api list-objects-v2 --region "$REGION" --output json --bucket "$BUCKET" --prefix backups/ \
    --query "Contents[?ends_with(Key, '/velero-backup.json')].[LastModified, Key]"
)
newest=$(
  printf '%s\n' "$listed" |
    jq --raw-output --argjson until "$((now - LAG_SECONDS))" '
      [.[]? | [(.[0] | sub("[.][0-9]+"; "") | sub("[+]00:00$"; "Z") | fromdate), .[1]] | select(.[0] <= $until)]
      | sort | last | .[1] // empty'
)
if [ -z "$newest" ]; then
  printf 'No backup is older than %s seconds yet.\n' "$LAG_SECONDS"
else
  there=$(
    aws s3api list-objects-v2 --region "$REPLICA_REGION" --output json --bucket "$REPLICA_BUCKET" --prefix "$newest" \
      --query 'Contents[0].Key'
  )
  if [ "$there" != "\"$newest\"" ]; then
    printf '%s is not in %s yet, after more than %s seconds.\n' "$newest" "$REPLICA_BUCKET" "$LAG_SECONDS" >&2
    exit 1
  fi
  printf '%s is in %s.\n' "$newest" "$REPLICA_BUCKET"
fi
printf '%s' "$now" >"$OUTPUT_SEEN"
