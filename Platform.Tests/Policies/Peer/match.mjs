// Whether a request is one that a policy looks at: MatchResources of admissionregistration.k8s.io/v1.

export function matches(constraints, object, plural, operation, namespaceLabels) {
  const rules = constraints.resourceRules;
  if (rules.length === 1 && rules[0].resources.length === 1 && rules[0].resources[0] === "pods") {
    throw new Error("Kyverno would rewrite this policy for controllers, which is not done here");
  }
  const group = object.apiVersion.includes("/") ? object.apiVersion.split("/")[0] : "";
  const labels = object.metadata.labels ?? {};
  return rules.some((rule) =>
    has(rule.apiGroups, group) && has(rule.operations, operation) && has(rule.resources, plural))
    && !(constraints.excludeResourceRules ?? []).some((rule) =>
      has(rule.apiGroups, group) && has(rule.operations, operation) && has(rule.resources, plural))
    && inNamespace(constraints.namespaceSelector, object, labels, namespaceLabels)
    && selects(constraints.objectSelector, labels);
}

// A namespace is selected by its own labels; another object without a namespace is always selected.
function inNamespace(selector, object, labels, namespaceLabels) {
  if (object.kind === "Namespace") return selects(selector, labels);
  return !object.metadata.namespace || selects(selector, namespaceLabels);
}

export function selects(selector, labels) {
  return Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
    && (selector?.matchExpressions ?? []).every(({ key, operator, values }) => {
      switch (operator) {
        case "In": return key in labels && values.includes(labels[key]);
        case "NotIn": return !(key in labels) || !values.includes(labels[key]);
        case "Exists": return key in labels;
        default: return !(key in labels);
      }
    });
}

const has = (list, value) => list.includes("*") || list.includes(value);
