using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.Kyverno;

/// <summary>Kyverno: the policy engine.</summary>
internal static class KyvernoOperator
{
    /// <summary>
    /// Its namespace. Neither this namespace nor <c>kube-system</c> is ever sent to its webhooks: with Kyverno down, both
    /// must still be able to start pods.
    /// </summary>
    public const string Namespace = "kyverno";

    /// <summary>
    /// Where it looks for policy exceptions: not in its own namespace, where no policy could ask for their expiry.
    /// </summary>
    public const string ExceptionNamespace = "platform-exceptions";

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.Kyverno,
        Place = new OperatorPlace(Namespace, PodSecurityLevel.Restricted),
        Chart = Charts.Kyverno,
        CrdGroups = ["kyverno.io", "policies.kyverno.io", "reports.kyverno.io", "wgpolicyk8s.io"],
        Values = KyvernoValues.Of,
        Traffic = KyvernoTraffic.Of,
    };
}
