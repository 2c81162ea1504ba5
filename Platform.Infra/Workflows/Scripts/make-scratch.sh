# Makes the namespace that the drill restores into. Nothing gets in or out of it, and it cannot have a load balancer,
# before the first pod is there: what is restored must not talk to production.
set -eu

path="/api/v1/namespaces/$SCRATCH"

# What an earlier run left is this one's to remove; a namespace of somebody else is not.
give_up=$(($(date +%s) + TIMEOUT_SECONDS))
while :; do
  answer=$(api GET "$path")
  case $(status_of "$answer") in
    404) break ;;
    200) ;;
    *) fail "Namespace $SCRATCH cannot be read ($(status_of "$answer")): $(reason_of "$answer")" ;;
  esac
  if [ "$(body_of "$answer" | jq --raw-output '.metadata.labels["platform/drill"] // empty')" != "$DRILL" ]; then
    fail "Namespace $SCRATCH is there, and was not made by $DRILL: remove it, or rename it."
  fi
  if [ "$(date +%s)" -ge "$give_up" ]; then
    fail "Namespace $SCRATCH of an earlier run does not go. What holds it: kubectl get namespace $SCRATCH --output yaml"
  fi
  say "Namespace $SCRATCH of an earlier run is still there."
  api DELETE "$path" >/dev/null
  sleep "$POLL_SECONDS"
done

# create WHAT PATH OBJECT
create() {
  answer=$(api POST "$2" "$3")
  case $(status_of "$answer") in
    201) say "$1 is there." ;;
    *) fail "$1 was not taken ($(status_of "$answer")): $(reason_of "$answer")" ;;
  esac
}

create "Namespace $SCRATCH" /api/v1/namespaces "$(
  jq --null-input --compact-output --arg name "$SCRATCH" --arg drill "$DRILL" '{
    apiVersion: "v1", kind: "Namespace", metadata: {name: $name, labels: {
      "app.kubernetes.io/part-of": "platform", "platform/drill": $drill, "velero.io/exclude-from-backup": "true",
      "pod-security.kubernetes.io/enforce": "baseline", "pod-security.kubernetes.io/warn": "restricted"
    }}
  }'
)"
create "Network policy default-deny" "/apis/networking.k8s.io/v1/namespaces/$SCRATCH/networkpolicies" "$(
  jq --null-input --compact-output '{
    apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: {name: "default-deny"},
    spec: {podSelector: {}, policyTypes: ["Ingress", "Egress"]}
  }'
)"
create "Quota drill" "$path/resourcequotas" "$(
  jq --null-input --compact-output '{
    apiVersion: "v1", kind: "ResourceQuota", metadata: {name: "drill"},
    spec: {hard: {
      persistentvolumeclaims: "20", pods: "50", "services.loadbalancers": "0", "services.nodeports": "0"
    }}
  }'
)"
