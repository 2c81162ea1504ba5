# Tells Prometheus the last moment to which the database can be restored. It is no metric of CloudWatch's.
set -eu

latest=$(
  aws rds describe-db-clusters --region "$REGION" --output json --db-cluster-identifier "$SOURCE_CLUSTER" |
    jq '.DBClusters[0].LatestRestorableTime | sub("[.][0-9]+"; "") | sub("[+]00:00$"; "Z") | fromdate'
)
if [ -z "$latest" ]; then
  printf 'AWS does not say how far back %s can be restored.\n' "$SOURCE_CLUSTER" >&2
  exit 1
fi
printf '%s can be restored to %s seconds ago.\n' "$SOURCE_CLUSTER" "$(($(date +%s) - latest))"
printf '%s' "$latest" >"$OUTPUT_LATEST"
