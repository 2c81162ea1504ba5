using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An amount as Kubernetes writes it.</summary>
public sealed class QuantityAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "Kubernetes quantity";

    /// <inheritdoc/>
    public override Fault? Check(string text) => Quantity.Read(text) is not null
        ? null
        : new Fault(
            FindingCatalogue.TenantQuota, $"{Wording.Quote(text)} is not a quantity.",
            "Write a number with a suffix or none, in quotes: \"6\", \"500m\", \"12Gi\".");
}
