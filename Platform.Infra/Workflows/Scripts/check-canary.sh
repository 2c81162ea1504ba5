# Looks at the canaries that were restored: a text with its checksum, and a volume that is written every minute. They
# prove content, where bound volumes and running pods prove existence only. The pod of the volume checks what it finds
# before it writes, and says so as the message of its first container (check-volume.sh).
set -eu

if [ "$CANARY" = absent ]; then
  say "The namespace has no canaries: what was restored exists, and what is in it was not looked at."
  printf none >"$OUTPUT_WRITTEN"
  exit 0
fi

answer=$(api GET "/api/v1/namespaces/$SCRATCH/configmaps/$CANARY_NAME")
if [ "$(status_of "$answer")" != 200 ]; then
  fail "Canary $CANARY_NAME was not restored ($(status_of "$answer")): $(reason_of "$answer")"
fi
found=$(body_of "$answer" | jq --join-output '.data.text // ""' | sha256sum | cut -d ' ' -f 1)
if [ "$found" != "$(body_of "$answer" | jq --raw-output '.data.sha256 // ""')" ]; then
  fail "Canary $CANARY_NAME was restored with another content than it had: restored objects are not to be trusted."
fi

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
message=''
while [ -z "$message" ] && [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "/api/v1/namespaces/$SCRATCH/pods?labelSelector=app.kubernetes.io/name=$CANARY_NAME")
  case $(status_of "$answer") in
    200)
      answered
      message=$(
        body_of "$answer" | jq --raw-output '[.items[].status.initContainerStatuses // [] | .[]
          | select(.name == "check") | .state.terminated.message // empty] | first // empty'
      )
      ;;
    *) patience 30 "Canary $CANARY_NAME" "$(status_of "$answer")" ;;
  esac
  [ -n "$message" ] || sleep "$POLL_SECONDS"
done
case $message in
  intact\ *) ;;
  '') fail "The volume of canary $CANARY_NAME said nothing in $TIMEOUT_SECONDS seconds: its pod did not start." ;;
  *) fail "The volume of canary $CANARY_NAME is $message: restored volumes are not to be trusted." ;;
esac
printf '%s' "${message#intact }" >"$OUTPUT_WRITTEN"
say "The canaries are intact; the volume was last written at ${message#intact }, backup at $BACKUP_BEGUN."
