# Waits until what was restored works: volumes are bound, and workloads have the pods that they want. A volume that no
# pod uses does not count: many are bound on first use only.
set -eu
# A star stands for all namespaces, and for no file.
set -f

# items GROUP PLURAL NAMESPACE puts the objects of a kind into $list; nothing where the server gives no answer.
items() {
  if [ "$3" = '*' ]; then
    answer=$(api GET "$1/$2")
  else
    answer=$(api GET "$1/namespaces/$3/$2")
  fi
  case $(status_of "$answer") in
    200)
      answered
      list=$(body_of "$answer")
      ;;
    401 | 403 | 404) fail "The $2 of $3 cannot be read ($(status_of "$answer")): $(reason_of "$answer")" ;;
    *)
      patience 30 "What was restored" "$(status_of "$answer")"
      return 1
      ;;
  esac
}

each() {
  printf '%s\n' "$list" | jq --raw-output ".items[] | $1"
}

# missing NAMESPACE adds what does not work yet to $open.
missing() {
  at='\(.metadata.namespace)/\(.metadata.name)'
  items /apis/apps/v1 deployments "$1" || return 1
  more=$(each 'select((.spec.replicas // 1) > (.status.availableReplicas // 0))
    | "deployment '"$at"' has \(.status.availableReplicas // 0) of \(.spec.replicas // 1) pods"')
  items /apis/apps/v1 statefulsets "$1" || return 1
  more="$more
$(each 'select((.spec.replicas // 1) > (.status.readyReplicas // 0))
    | "statefulset '"$at"' has \(.status.readyReplicas // 0) of \(.spec.replicas // 1) pods"')"
  items /apis/apps/v1 daemonsets "$1" || return 1
  more="$more
$(each 'select((.status.desiredNumberScheduled // 0) > (.status.numberReady // 0))
    | "daemonset '"$at"' has \(.status.numberReady // 0) of \(.status.desiredNumberScheduled) pods"')"
  items /api/v1 pods "$1" || return 1
  used=$(each '"\(.metadata.namespace)/" + (.spec.volumes // [] | .[] | .persistentVolumeClaim.claimName // empty)')
  items /api/v1 persistentvolumeclaims "$1" || return 1
  bound=$(each 'select(.status.phase == "Bound") | 1' | wc -l)
  more="$more
$({
  # Through a pipe: an argument is not long enough for the pods of a whole cluster.
  printf '%s\n' "$used" | jq --raw-input --slurp 'split("\n")'
  printf '%s\n' "$list"
} | jq --raw-output --slurp '.[0] as $used | .[1].items[]
    | "\(.metadata.namespace)/\(.metadata.name)" as $name
    | select(.status.phase != "Bound" and ($used | index($name)))
    | "volume \($name) is \(.status.phase)"')"
  open=$(printf '%s\n%s' "$open" "$more" | sed '/^$/d')
}

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
open='nothing was looked at'
while [ "$(date +%s)" -lt "$give_up" ]; do
  open=''
  volumes=0
  seen=yes
  for namespace in $(lines "$NAMESPACES"); do
    if ! missing "$namespace"; then
      seen=no
      break
    fi
    volumes=$((volumes + bound))
  done
  if [ "$seen" = yes ] && [ -z "$open" ]; then
    say "All workloads work, and $volumes volumes are bound."
    exit 0
  fi
  sleep "$POLL_SECONDS"
done
fail "After $TIMEOUT_SECONDS seconds not everything works:
${open:-the API server did not answer}
If the data is damaged, restore an older backup:
kubectl --namespace $VELERO_NAMESPACE get backups --sort-by=.status.startTimestamp"
