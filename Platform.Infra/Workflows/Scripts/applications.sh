# What Argo CD says about an application.

# application_path prints the path of the application.
# shellcheck disable=SC2317 # Not every script needs it.
application_path() {
  printf '%s\n' "/apis/argoproj.io/v1alpha1/namespaces/$ARGOCD_NAMESPACE/applications/$APPLICATION"
}

# read_application prints it, and fails where there is none.
# shellcheck disable=SC2317 # Not every script needs it.
read_application() {
  application_answer=$(api GET "$(application_path)")
  case $(status_of "$application_answer") in
    200) body_of "$application_answer" ;;
    404) fail "There is no application $APPLICATION in namespace $ARGOCD_NAMESPACE." ;;
    *)
      fail "Application $APPLICATION cannot be read ($(status_of "$application_answer")):" \
        "$(reason_of "$application_answer")"
      ;;
  esac
}

# sync_status APPLICATION prints Synced or OutOfSync, and fails where it cannot be synced now.
# shellcheck disable=SC2317 # Not every script needs it.
sync_status() {
  application_fault=$(
    printf '%s' "$1" | jq --raw-output '
      if .metadata.deletionTimestamp != null then "is being deleted"
      elif .operation != null or .status.operationState.phase == "Running"
        or .status.operationState.phase == "Terminating" then "is being synced already"
      elif .status.sync.status != "Synced" and .status.sync.status != "OutOfSync" then
        "cannot be compared with Git: "
          + ([.status.conditions[]?.message] | join("; ") | if . == "" then "no reason is given" else . end)
      else empty end'
  )
  if [ -n "$application_fault" ]; then
    fail "Application $APPLICATION $application_fault. Nothing is synced."
  fi
  printf '%s' "$1" | jq --raw-output '.status.sync.status'
}

# asked_for APPLICATION prints a fingerprint of what a sync would do: where from, where to, which revisions, and with
# PRUNE what it would delete.
# shellcheck disable=SC2317 # Not every script needs it.
asked_for() {
  printf '%s' "$1" | jq --sort-keys --compact-output --arg prune "$PRUNE" '{
    from: [.spec.source, .spec.sources],
    to: .spec.destination,
    revisions: [.status.sync.revision, .status.sync.revisions],
    deletes: (if $prune == "yes" then
      [.status.resources[]? | select(.requiresPruning == true) | [.group, .kind, .namespace, .name]] | sort
      else [] end)
  }' | sha256sum | cut -d ' ' -f 1
}
