# Removes everything that the drill made, however it went, and ends it. Something that is left over fails the drill: it
# costs money, holds copies of production's data, and stands in the way of the next drill. Snapshots are the backup's
# own and are left alone: contents of snapshots are removed only where that keeps the snapshot.
set -eu

left=''
leaves() {
  left="$left $*;"
  say "Left over: $*"
}

# names_of ANSWER FILTER prints names of the objects that the filter lets through.
names_of() {
  body_of "$1" | jq --raw-output ".items[] | select($2) | .metadata.name"
}

# remove PATH WHAT
remove() {
  answer=$(api DELETE "$1")
  case $(status_of "$answer") in
    200 | 202 | 404) ;;
    *) leaves "$2 ($(status_of "$answer"): $(reason_of "$answer"))" ;;
  esac
}

# list PATH WHAT puts a list into $listed; an empty one, and something left over, where the server does not give it.
list() {
  listed=$(api GET "$1")
  case $(status_of "$listed") in
    200) ;;
    404) listed=$(printf '{"items":[]}\n200') ;;
    *)
      leaves "$2, which cannot be read ($(status_of "$listed"): $(reason_of "$listed"))"
      listed=$(printf '{"items":[]}\n200')
      ;;
  esac
}

mine='.spec.claimRef.namespace == env.SCRATCH'
volumes_path=/api/v1/persistentvolumes
contents_path=/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents

# A namespace of the name that the drill did not make is somebody else's, with everything in it. Where nobody says whose
# it is, nothing is removed either: the next try asks again.
answer=$(api GET "/api/v1/namespaces/$SCRATCH")
case $(status_of "$answer") in
  404) ;;
  200)
    if [ "$(body_of "$answer" | jq --raw-output '.metadata.labels["platform/drill"] // empty')" != "$DRILL" ]; then
      say "Namespace $SCRATCH was not made by $DRILL, and stays."
      drill_end "$RESTORE_NAME" "$STATUS" ''
      exit 0
    fi
    ;;
  *)
    leaves "namespace $SCRATCH, which cannot be read ($(status_of "$answer"): $(reason_of "$answer"))"
    drill_end "$RESTORE_NAME" "$STATUS" "$left"
    fail "Remove by hand what is left over."
    ;;
esac

# A volume whose class keeps volumes would stay in the cloud for ever.
list "$volumes_path" "volumes"
disks=$(body_of "$listed" | jq --raw-output \
  "[.items[] | select($mine) | .spec.csi.volumeHandle // empty | select(startswith(\"vol-\"))] | join(\",\")")
for volume in $(names_of "$listed" "$mine and .spec.persistentVolumeReclaimPolicy != \"Delete\""); do
  answer=$(api PATCH "$volumes_path/$volume" '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}')
  [ "$(status_of "$answer")" = 200 ] || leaves "volume $volume, which will be kept ($(reason_of "$answer"))"
done

remove "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/restores/$RESTORE_NAME" "restore $RESTORE_NAME"
remove "/api/v1/namespaces/$SCRATCH" "namespace $SCRATCH"

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
wait_for() {
  while [ "$(date +%s)" -lt "$give_up" ]; do
    if "$@"; then
      return 0
    fi
    sleep "$POLL_SECONDS"
  done
  return 1
}

namespace_is_gone() {
  [ "$(status_of "$(api GET "/api/v1/namespaces/$SCRATCH")")" = 404 ]
}

volumes_are_gone() {
  answer=$(api GET "$volumes_path")
  [ "$(status_of "$answer")" = 200 ] && [ -z "$(names_of "$answer" "$mine")" ]
}

wait_for namespace_is_gone || leaves "namespace $SCRATCH"
wait_for volumes_are_gone || leaves "volumes of $SCRATCH"

list "$contents_path?labelSelector=velero.io/restore-name=$RESTORE_NAME" "contents of snapshots"
kept='.spec.volumeSnapshotRef.namespace == env.SCRATCH and .spec.deletionPolicy == "Retain"'
for content in $(names_of "$listed" "$kept"); do
  remove "$contents_path/$content" "content of a snapshot $content"
done

if [ -n "$REGION" ] && [ -n "$disks" ]; then
  undeleted=$(
    aws ec2 describe-volumes --region "$REGION" --filters "Name=volume-id,Values=$disks" \
      --query "Volumes[?State!='deleting'].VolumeId" --output text
  ) || undeleted="cannot be looked up: $disks"
  [ -z "$undeleted" ] || leaves "volumes in AWS: $undeleted"
fi

drill_end "$RESTORE_NAME" "$STATUS" "$left"
[ -z "$left" ] || fail "Remove by hand what is left over."
