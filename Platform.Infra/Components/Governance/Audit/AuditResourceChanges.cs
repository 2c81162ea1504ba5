using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Audit;

/// <summary>
/// Reports what people change past Git. Everything in Kubernetes that writes by itself is a user <c>system:…</c> or
/// <c>eks:…</c>: controllers, nodes and service accounts, and with these Argo CD, Velero, KEDA and Kyverno. The report
/// and the metric come within seconds; the proof is the audit log of EKS, which sees deletes, exec and subresources in
/// every namespace.
/// </summary>
internal static class AuditResourceChanges
{
    /// <summary>Its name.</summary>
    public const string Name = "audit-resource-changes";

    private static readonly ImmutableArray<string> Operations = ["CREATE", "UPDATE", "DELETE"];

    /// <summary>The policy.</summary>
    /// <param name="automation">
    /// Beginnings of names of users that are no people, such as the role that deploys.
    /// </param>
    /// <returns>The policy.</returns>
    public static Policy Of(ImmutableArray<string> automation) => new()
    {
        Name = Name,
        Title = "Changes by hand are reported",
        Why = "What a person changes past Git is undone by the next sync, or stays and is known to nobody.",
        Match = new PolicyMatch
        {
            Resources =
            [
                new("", "v1", ["configmaps", "secrets", "services"], Operations),
                new("apps", "v1", ["daemonsets", "deployments", "statefulsets"], Operations),
                new("batch", "v1", ["cronjobs"], Operations),
                new("networking.k8s.io", "v1", ["ingresses", "networkpolicies"], Operations),
                new(
                    "rbac.authorization.k8s.io", "v1",
                    ["clusterrolebindings", "clusterroles", "rolebindings", "roles"], Operations),
            ],
        },
        Conditions =
        [
            new("is-no-trial", "!(has(request.dryRun) && request.dryRun)"),
            new("is-a-person", $"![{Prefixes(automation)}].exists(p, request.userInfo.username.startsWith(p))"),
        ],
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.AuditOnly,
            InBackground = false,
            // An audit that fails is no reason to refuse what it would have let pass.
            OpenOnFailure = true,
            Rules =
            [
                new PolicyRule
                {
                    Expression = "false",
                    Message = "A person changed this past Git.",
                    MessageExpression =
                        "request.userInfo.username + ' did ' + request.operation + ' ' + request.kind.kind + ' ' "
                        + $"+ {Place} + ' past Git'",
                },
            ],
            AuditAnnotations =
            [
                new("user", "request.userInfo.username"),
                new("operation", "request.operation"),
                new("resource", $"request.kind.kind + ' ' + {Place}"),
            ],
        },
        Examples = AuditExamples.Of(automation),
    };

    // A request for an object whose name the server makes up has no name.
    private const string Place =
        "(has(request.namespace) && request.namespace != '' ? request.namespace + '/' : '') "
        + "+ (has(request.name) ? request.name : '?')";

    private static string Prefixes(ImmutableArray<string> automation) => string.Join(
        ", ", ((ImmutableArray<string>)["eks:", "system:", .. automation]).Select(CelLiteral.Text));
}
