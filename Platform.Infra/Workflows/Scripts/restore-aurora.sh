# Restores the database to a moment in the past, beside the real one, with an instance: a cluster that is restored has
# none, and nobody can connect to it. Then it makes it ready for a query over HTTPS.
set -eu

started=$(date +%s)
give_up=$((started + TIMEOUT_SECONDS))
source=$(rds describe-db-clusters --db-cluster-identifier "$SOURCE_CLUSTER" | jq '.DBClusters[0]')
of_source() {
  printf '%s\n' "$source" | jq --raw-output "$1"
}

latest=$(of_source '.LatestRestorableTime | sub("[.][0-9]+"; "") | sub("[+]00:00$"; "Z") | fromdate')
if [ -z "$latest" ]; then
  printf 'AWS does not say how far back %s can be restored.\n' "$SOURCE_CLUSTER" >&2
  exit 1
fi
minutes=$MINUTES_BACK
moment=$((started - minutes * 60))
if [ "$moment" -gt "$latest" ]; then
  moment=$latest
fi
moment=$(jq --null-input --raw-output --argjson moment "$moment" '$moment | todate')

tag="Key=platform-drill,Value=$DRILL"
# shellcheck disable=SC2046 # Ids of groups, with spaces between.
rds restore-db-cluster-to-point-in-time --source-db-cluster-identifier "$SOURCE_CLUSTER" \
  --db-cluster-identifier "$DRILL_CLUSTER" --restore-to-time "$moment" \
  --db-subnet-group-name "$(of_source '.DBSubnetGroup')" --no-deletion-protection --tags "$tag" \
  --vpc-security-group-ids $(of_source '[.VpcSecurityGroups[].VpcSecurityGroupId] | join(" ")') >/dev/null
printf 'Restoring %s as of %s to %s.\n' "$SOURCE_CLUSTER" "$moment" "$DRILL_CLUSTER"

# wait_until WHAT FILTER waits for a fact of the cluster, and of its instance as $instance.
cluster='{}'
instance='{}'
wait_until() {
  while :; do
    if cluster=$(drill_cluster) && instance=$(drill_instance) &&
      printf '%s\n' "$cluster" | jq --exit-status --argjson instance "$instance" "$2" >/dev/null; then
      return 0
    fi
    [ "$(date +%s)" -lt "$give_up" ] || break
    sleep "$POLL_SECONDS"
  done
  printf '%s is not %s in %s seconds: cluster %s, instance %s.\n' "$DRILL_CLUSTER" "$1" "$TIMEOUT_SECONDS" \
    "$(drill_status "$cluster")" "$(drill_status "$instance")" >&2
  exit 1
}

# once_free COMMAND runs a command of RDS, which takes one change of a cluster at a time: whatever it refuses because of
# another is asked again.
once_free() {
  while ! said=$(rds "$@" 2>&1); do
    case $said in
      *InvalidDBClusterState* | *InvalidResourceState*) [ "$(date +%s)" -ge "$give_up" ] || {
        sleep "$POLL_SECONDS"
        continue
      } ;;
    esac
    printf '%s\n' "$said" >&2
    exit 1
  done
}

# RDS takes an instance only once the cluster is there.
wait_until available '.Status == "available"'
once_free create-db-instance --db-instance-identifier "$DRILL_CLUSTER" --db-cluster-identifier "$DRILL_CLUSTER" \
  --engine "$(of_source '.Engine')" --db-instance-class "$INSTANCE_CLASS" --no-publicly-accessible --tags "$tag"
# shellcheck disable=SC2016 # A variable of jq's.
wait_until available '.Status == "available" and $instance.DBInstanceStatus == "available"'
if [ "$(printf '%s\n' "$cluster" | jq --raw-output '.MasterUserSecret.SecretArn // empty')" = '' ]; then
  once_free modify-db-cluster --db-cluster-identifier "$DRILL_CLUSTER" --manage-master-user-password --apply-immediately
fi
once_free enable-http-endpoint --resource-arn "$DRILL_CLUSTER_ARN"
wait_until 'ready for a query' \
  '.Status == "available" and .HttpEndpointEnabled == true and .MasterUserSecret.SecretStatus == "active"'

printf '%s' "$started" >"$OUTPUT_STARTED"
printf '%s' "$latest" >"$OUTPUT_LATEST"
printf '%s\n' "$cluster" | jq --raw-output --join-output '.MasterUserSecret.SecretArn' >"$OUTPUT_SECRET_ARN"
