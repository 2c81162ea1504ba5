using System.Collections.Immutable;

namespace Platform.Catalog;

/// <summary>
/// Standards of Security Hub, as the last part of their ARNs (Security Hub user guide, standards reference). Not every
/// region has each of them; AWS says so when it is subscribed to.
/// </summary>
public static class SecurityStandards
{
    /// <summary>The standards.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "aws-foundational-security-best-practices/v/1.0.0",
        "aws-resource-tagging-standard/v/1.0.0",
        "cis-aws-foundations-benchmark/v/1.4.0",
        "cis-aws-foundations-benchmark/v/3.0.0",
        "cis-aws-foundations-benchmark/v/5.0.0",
        "nist-800-171/v/2.0.0",
        "nist-800-53/v/5.0.0",
        "pci-dss/v/3.2.1",
        "pci-dss/v/4.0.1",
    ];
}
