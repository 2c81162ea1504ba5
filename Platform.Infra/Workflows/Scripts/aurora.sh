# The cluster that the drill makes beside the real one. It has one name, DRILL_CLUSTER, and so has its instance, so that
# rights can name them; and a tag, without which a cluster of that name is somebody else's and is left alone.

rds() {
  rds_verb=$1
  shift
  aws rds "$rds_verb" --region "$REGION" --output json "$@"
}

# drill_cluster prints the drill's cluster as JSON, {} where there is none; it fails where AWS does not say.
drill_cluster() {
  if drill_said=$(rds describe-db-clusters --db-cluster-identifier "$DRILL_CLUSTER" 2>&1); then
    printf '%s\n' "$drill_said" | jq --compact-output '.DBClusters[0] // {}'
  else
    drill_or_none DBClusterNotFoundFault
  fi
}

# drill_instance does the same for its instance.
drill_instance() {
  if drill_said=$(rds describe-db-instances --db-instance-identifier "$DRILL_CLUSTER" 2>&1); then
    printf '%s\n' "$drill_said" | jq --compact-output '.DBInstances[0] // {}'
  else
    drill_or_none DBInstanceNotFound
  fi
}

drill_or_none() {
  case $drill_said in
    *"$1"*) printf '{}\n' ;;
    *)
      printf '%s\n' "$drill_said" >&2
      return 1
      ;;
  esac
}

# drill_remove GIVE_UP removes cluster and instance, and waits until both are gone; it fails with what is left over.
drill_remove() {
  drill_left='nothing was asked'
  while [ "$(date +%s)" -lt "$1" ]; do
    if drill_is=$(drill_cluster) && drill_has=$(drill_instance); then
      if [ "$drill_is" = '{}' ] && [ "$drill_has" = '{}' ]; then
        return 0
      fi
      drill_own "$drill_is" && drill_own "$drill_has" || return 1
      drill_left="cluster $(drill_status "$drill_is"), instance $(drill_status "$drill_has")"
      drill_delete
    else
      drill_left='AWS does not say'
    fi
    sleep "$POLL_SECONDS"
  done
  printf '%s is left over: %s\n' "$DRILL_CLUSTER" "$drill_left" >&2
  return 1
}

# A cluster goes once its last instance is going, and both only where they are in a state for it: whatever AWS refuses
# now is asked again. Backups of the drill's cluster go with it.
drill_delete() {
  case $(drill_status "$drill_has") in
    none | deleting) ;;
    *) rds delete-db-instance --db-instance-identifier "$DRILL_CLUSTER" --skip-final-snapshot >/dev/null || true ;;
  esac
  case $(drill_status "$drill_is") in
    none | deleting) ;;
    *) rds delete-db-cluster --db-cluster-identifier "$DRILL_CLUSTER" --skip-final-snapshot >/dev/null || true ;;
  esac
}

drill_status() {
  printf '%s\n' "$1" | jq --raw-output '.DBInstanceStatus // .Status // "none"'
}

drill_own() {
  drill_tag=$(printf '%s\n' "$1" | jq --raw-output '(.TagList // [])[] | select(.Key == "platform-drill") | .Value')
  if [ "$1" != '{}' ] && [ "$drill_tag" != "$DRILL" ]; then
    printf '%s was not made by %s, and stays.\n' "$DRILL_CLUSTER" "$DRILL" >&2
    return 1
  fi
}
