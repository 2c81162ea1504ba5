# Looks at everything that a restore was asked for before anything happens, and tells every fault at once.
set -eu
# A star stands for all namespaces, and for no file.
set -f

faults=''
fault() {
  faults="$faults
- $*"
}

# read_object PATH WHAT puts an object into $object; a fault where it cannot be read.
read_object() {
  answer=$(api GET "$1")
  if [ "$(status_of "$answer")" != 200 ]; then
    fault "$2 cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
    return 1
  fi
  object=$(body_of "$answer")
}

of() {
  printf '%s\n' "$object" | jq --raw-output "$1"
}

velero="/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE"

# What was typed.
names=$(lines "$NAMESPACES")
[ -n "$names" ] || fault "No namespace is named."
if [ "$names" != '*' ]; then
  for name in $names; do
    is_name "$name" || fault "'$name' is no name of a namespace."
  done
elif [ "$EVERYTHING" != yes ]; then
  fault "All namespaces are restored by restore-cluster only, which leaves out the platform's own."
fi
if [ -n "$TARGET_NAMESPACE" ]; then
  is_name "$TARGET_NAMESPACE" || fault "'$TARGET_NAMESPACE' is no name of a namespace."
  [ "$(printf '%s\n' "$names" | wc -l)" -eq 1 ] || fault "Only one namespace can go to another."
fi
for name in $(lines "$PROTECTED"); do
  for target in ${TARGET_NAMESPACE:-$names}; do
    [ "$target" != "$name" ] || fault "Nothing is restored into $name: it is the platform's own."
  done
done
for kind in $(lines "$RESOURCES"); do
  [ "$kind" = '*' ] || is_resource "$kind" || fault "'$kind' is no kind such as configmaps or deployments.apps."
done
case $EXISTING in
  none | update) ;;
  *) fault "'$EXISTING' says not what becomes of objects that are there: none or update." ;;
esac

# Which backup: one by its name, or the newest complete one of a schedule.
chosen=''
case $BACKUP in
  latest:*)
    schedule=${BACKUP#latest:}
    if ! is_object_name "$schedule"; then
      fault "'$schedule' is no name of a schedule."
    elif read_object "$velero/backups?labelSelector=velero.io/schedule-name=$schedule" "The backups of $schedule"; then
      object=$(
        printf '%s\n' "$object" | jq --arg location "$LOCATION" '[.items[] | select(.status.phase == "Completed")
          | select($location == "" or .spec.storageLocation == $location)] | sort_by(.status.startTimestamp) | last'
      )
      chosen=$(of '.metadata.name // empty')
      [ -n "$chosen" ] || fault "Schedule $schedule has no backup${LOCATION:+ in $LOCATION} that is complete."
    fi
    ;;
  *)
    if ! is_object_name "$BACKUP"; then
      fault "'$BACKUP' is no name of a backup."
    elif read_object "$velero/backups/$BACKUP" "Backup $BACKUP"; then
      chosen=$BACKUP
    fi
    ;;
esac

# What the backup can give.
if [ -n "$chosen" ]; then
  begun=$(of '.status.startTimestamp')
  phase=$(of '.status.phase // "New"')
  [ "$phase" = Completed ] || fault "Backup $chosen is $phase, not Completed."
  [ "$(of '.status.expiration // "9999" | . < (now | todate)')" = false ] || fault "Backup $chosen has expired."
  location=$(of '.spec.storageLocation')
  if [ -n "$LOCATION" ] && [ "$location" != "$LOCATION" ]; then
    fault "Backup $chosen is in $location, not in $LOCATION."
  fi
  if [ "$VOLUMES_FROM_STORAGE" = yes ] &&
    [ "$(of '(.spec.snapshotMoveData // false) or (.spec.defaultVolumesToFsBackup // false)')" = false ]; then
    fault "Backup $chosen has its volumes in snapshots of its own region, not in the storage location."
  fi
  if [ "$names" != '*' ]; then
    included=$(of '.spec.includedNamespaces // ["*"] | .[]')
    excluded=$(of '.spec.excludedNamespaces // [] | .[]')
    matches() {
      printf '%s\n' "$2" | while IFS= read -r pattern; do
        # The patterns are globs, as Velero reads them.
        # shellcheck disable=SC2254
        case $1 in
          $pattern) printf yes ;;
        esac
      done
    }
    for name in $names; do
      if [ -z "$(matches "$name" "$included")" ] || [ -n "$(matches "$name" "$excluded")" ]; then
        fault "Backup $chosen does not have namespace $name."
      fi
    done
  fi
  if read_object "$velero/backupstoragelocations/$location" "Storage location $location"; then
    phase=$(of '.status.phase // "unknown"')
    [ "$phase" = Available ] || fault "Storage location $location is $phase."
    if [ -n "$LOCATION" ] && [ "$(of '.spec.accessMode // "ReadWrite"')" != ReadOnly ]; then
      fault "Storage location $location can be written to: backups of another cluster would be deleted from here."
    fi
  fi
fi

if [ -n "$faults" ]; then
  fail "Nothing is restored:$faults"
fi
printf '%s' "$chosen" >"$OUTPUT_BACKUP_NAME"
printf '%s' "${TARGET_NAMESPACE:-$names}" | tr '\n' ',' >"$OUTPUT_NAMESPACES"
kinds=$RESOURCES
[ "$kinds" != '*' ] || kinds=everything
say "To be restored: $kinds of $(printf '%s' "$names" | tr '\n' ' ') from $chosen," \
  "begun $begun${TARGET_NAMESPACE:+, to $TARGET_NAMESPACE}." \
  "Objects that are there: $([ "$EXISTING" = update ] && printf 'brought to the backup' || printf 'left alone')."
