# Asks Velero for a restore. A second try finds what the first one made.
set -eu

# Velero sends the one namespace that is named elsewhere. Any other, or a star, would go to its own place, over what works.
if [ -n "$TARGET_NAMESPACE" ]; then
  is_name "$(lines "$NAMESPACES")" || fail "'$NAMESPACES' is not one namespace: nothing is restored to $TARGET_NAMESPACE."
  is_name "$TARGET_NAMESPACE" || fail "'$TARGET_NAMESPACE' is no name of a namespace."
fi

restore=$(
  jq --null-input --compact-output \
    --arg name "$RESTORE_NAME" --arg namespace "$VELERO_NAMESPACE" --arg backup "$BACKUP_NAME" \
    --arg namespaces "$NAMESPACES" --arg target "$TARGET_NAMESPACE" --arg resources "$RESOURCES" \
    --arg excluded "$EXCLUDED_RESOURCES" --arg others "$EXCLUDED_NAMESPACES" \
    --arg cluster "$CLUSTER_RESOURCES" --arg volumes "$VOLUMES" \
    --arg existing "$EXISTING" --arg modifiers "$MODIFIERS" --arg reason "$REASON" \
    'def words: split(",") | map(gsub("^\\s+|\\s+$"; "") | select(. != ""));
    {
      apiVersion: "velero.io/v1", kind: "Restore",
      metadata: {
        name: $name, namespace: $namespace,
        labels: {"app.kubernetes.io/part-of": "platform"},
        annotations: {"platform/reason": $reason}
      },
      spec: (
        {backupName: $backup, includedNamespaces: ($namespaces | words), restorePVs: ($volumes == "yes")}
        + {existingResourcePolicy: $existing}
        + if $resources == "" or $resources == "*" then {} else {includedResources: ($resources | words)} end
        + if $excluded == "" then {} else {excludedResources: ($excluded | words)} end
        + if $others == "" then {} else {excludedNamespaces: ($others | words)} end
        + if $cluster == "yes" then {includeClusterResources: true} else {} end
        + if $target == "" then {} else {namespaceMapping: {($namespaces | words[0]): $target}} end
        + if $modifiers == "" then {} else {resourceModifier: {kind: "ConfigMap", name: $modifiers}} end
      )
    }'
)
answer=$(api POST "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/restores" "$restore")
case $(status_of "$answer") in
  201) say "Restore $RESTORE_NAME of backup $BACKUP_NAME is asked for." ;;
  409) say "Restore $RESTORE_NAME is there from an earlier try." ;;
  *) fail "Restore $RESTORE_NAME was not taken ($(status_of "$answer")): $(reason_of "$answer")" ;;
esac
