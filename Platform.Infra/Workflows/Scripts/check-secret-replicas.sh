# Reads each secret's copy in the other region, as a stack there would after a disaster, and compares its version with the
# original's. No value is printed or kept.
set -eu

started=$(date +%s)
failed=''
bad() {
  say "$1"
  failed="$failed $2"
}

# current REGION SECRET prints the id of the version that readers get.
current() {
  aws secretsmanager describe-secret --region "$1" --output json --secret-id "$2" |
    jq --raw-output '(.VersionIdsToStages // {}) | to_entries[] | select(.value | index("AWSCURRENT")) | .key'
}

for secret in $SECRETS; do
  if ! here=$(current "$REGION" "$secret") || [ -z "$here" ]; then
    bad "$secret has no value." "$secret"
  elif ! there=$(
    aws secretsmanager get-secret-value --region "$REPLICA_REGION" --output text --secret-id "$secret" --query VersionId
  ); then
    bad "$secret cannot be read in $REPLICA_REGION." "$secret"
  elif [ "$there" != "$here" ]; then
    bad "$secret is version $there in $REPLICA_REGION, and $here in $REGION." "$secret"
  else
    say "$secret can be read in $REPLICA_REGION."
  fi
done
[ -z "$failed" ] || fail "Secrets that a stack in $REPLICA_REGION could not use:$failed"
drill_measured "$RUN" "$(($(date +%s) - started))" none
