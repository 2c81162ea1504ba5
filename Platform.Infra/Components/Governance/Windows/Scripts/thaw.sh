# Starts the syncs again that a freeze denied. Argo CD tries a revision once by itself: what was denied would wait for the
# next commit, and nobody would know. Only applications that sync by themselves are started; a person who was denied is
# there to try again.
set -eu

# The rule of admission, for the state may be behind the calendar.
now=$(date +%s)
frozen=$(frozen_until "$now")
if [ -n "$frozen" ]; then
  say "Deployments are frozen; nothing is started."
  exit 0
fi
source=$(governance_map "$FREEZE_STATE" | jq --raw-output '.data.source // "schedule"')

applications="/apis/argoproj.io/v1alpha1/namespaces/$ARGOCD_NAMESPACE/applications"
answer=$(api GET "$applications")
if [ "$(status_of "$answer")" != 200 ]; then
  fail "Applications cannot be listed ($(status_of "$answer")): $(reason_of "$answer")"
fi
# Argo CD's windows hold back what is automated. They do not hear of an opening by hand, whose syncs then are a person's: else
# they would stand still as long as the window, and keep everybody else's sync from starting.
denied=$(
  body_of "$answer" | jq --compact-output --arg text "$DENIAL" --arg source "$source" '
    .items[]
    | select(.spec.syncPolicy.automated != null and .spec.syncPolicy.automated.enabled != false and .operation == null)
    | select(.status.operationState.phase == "Failed" or .status.operationState.phase == "Error")
    | select([.status.operationState.message, .status.operationState.syncResult.resources[]?.message]
        | any(. != null and contains($text)))
    | {name: .metadata.name, patch: {metadata: {resourceVersion: .metadata.resourceVersion}, operation: {
        initiatedBy: {username: "deployment-freeze-thaw", automated: ($source != "manual")},
        retry: (.spec.syncPolicy.retry // {}),
        sync: {prune: (.spec.syncPolicy.automated.prune // false), syncOptions: (.spec.syncPolicy.syncOptions // [])}
      }}}'
)
if [ -z "$denied" ]; then
  say "No application waits for the thaw."
  exit 0
fi

failures=0
while IFS= read -r line; do
  name=$(printf '%s' "$line" | jq --raw-output '.name')
  answer=$(api PATCH "$applications/$name" "$(printf '%s' "$line" | jq --compact-output '.patch')")
  case $(status_of "$answer") in
    200) say "Application $name, denied in the freeze, is synced again." ;;
    # The version sees to it that a sync which somebody has started meanwhile is not replaced.
    409) say "Application $name was written by somebody else; the next run looks again." ;;
    *)
      say "Application $name cannot be started ($(status_of "$answer")): $(reason_of "$answer")"
      failures=$((failures + 1))
      ;;
  esac
done <<LINES
$denied
LINES
if [ "$failures" -gt 0 ]; then
  fail "$failures of the denied applications could not be started."
fi
