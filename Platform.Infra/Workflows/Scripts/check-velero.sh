# Says whether a snapshot of a namespace can be taken: it is there, and Velero works. It takes seconds, so that a
# deployment does not wait for a Velero that is down.
set -eu

is_name "$NAMESPACE" || fail "'$NAMESPACE' is no name of a namespace."
is_duration "$TTL" || fail "'$TTL' is no time such as 48h0m0s."

go() {
  printf '%s' "$1" >"$OUTPUT_GO"
  shift
  say "$*"
  exit 0
}

velero_is_down() {
  if [ "$IF_VELERO_IS_DOWN" = continue ]; then
    go no "WARNING, and on without a snapshot: $*"
  fi
  fail "$*"
}

answer=$(api GET "/api/v1/namespaces/$NAMESPACE")
case $(status_of "$answer") in
  200) ;;
  404) go no "Namespace $NAMESPACE is not there yet: there is nothing to take a snapshot of." ;;
  *) fail "Namespace $NAMESPACE cannot be read ($(status_of "$answer")): $(reason_of "$answer")" ;;
esac

answer=$(api GET "/apis/apps/v1/namespaces/$VELERO_NAMESPACE/deployments/velero")
if [ "$(status_of "$answer")" != 200 ]; then
  velero_is_down "Velero's deployment cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
fi
if [ "$(body_of "$answer" | jq '.status.availableReplicas // 0')" -lt 1 ]; then
  velero_is_down "Velero has no pod that is available."
fi

answer=$(api GET "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/backupstoragelocations/$STORAGE_LOCATION")
if [ "$(status_of "$answer")" != 200 ]; then
  velero_is_down "Storage location $STORAGE_LOCATION cannot be read ($(status_of "$answer")): $(reason_of "$answer")"
fi
phase=$(body_of "$answer" | jq --raw-output '.status.phase // "unknown"')
if [ "$phase" != Available ]; then
  velero_is_down "Storage location $STORAGE_LOCATION is $phase."
fi
go yes "Velero works, and namespace $NAMESPACE is there."
