# Asks Velero for a backup of a namespace, or of everything (*) with cluster resources. A second try finds what the
# first one made.
set -eu

backup=$(
  jq --null-input --compact-output \
    --arg name "$BACKUP_NAME" --arg namespace "$VELERO_NAMESPACE" --arg location "$STORAGE_LOCATION" \
    --arg ttl "$TTL" --arg reason "$REASON" --arg included "$NAMESPACE" \
    '{
      apiVersion: "velero.io/v1", kind: "Backup",
      metadata: {
        name: $name, namespace: $namespace,
        labels: {"app.kubernetes.io/part-of": "platform"},
        annotations: {"platform/reason": $reason}
      },
      spec: ({includedNamespaces: [$included]}
        + (if $included == "*" then {includeClusterResources: true} else {} end)
        + {storageLocation: $location, ttl: $ttl})
    }'
)
answer=$(api POST "/apis/velero.io/v1/namespaces/$VELERO_NAMESPACE/backups" "$backup")
case $(status_of "$answer") in
  201) say "Backup $BACKUP_NAME is asked for; Velero keeps it for $TTL." ;;
  409) say "Backup $BACKUP_NAME is there from an earlier try." ;;
  *) fail "Backup $BACKUP_NAME was not taken ($(status_of "$answer")): $(reason_of "$answer")" ;;
esac
printf '%s' "$BACKUP_NAME" >"$OUTPUT_BACKUP_NAME"
