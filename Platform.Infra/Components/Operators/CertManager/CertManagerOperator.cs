using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.CertManager;

/// <summary>cert-manager: issues and renews certificates. Who issues them is for the stack to say.</summary>
internal static class CertManagerOperator
{
    /// <summary>Its namespace, and that of its leader's lease.</summary>
    public const string Namespace = "cert-manager";

    /// <summary>The operator.</summary>
    public static Operator Definition { get; } = new()
    {
        Name = OperatorName.CertManager,
        Place = new OperatorPlace(Namespace, PodSecurityLevel.Restricted),
        Chart = Charts.CertManager,
        CrdGroups = ["acme.cert-manager.io", "cert-manager.io"],
        Values = CertManagerValues.Of,
        Traffic = CertManagerTraffic.Of,
    };
}
