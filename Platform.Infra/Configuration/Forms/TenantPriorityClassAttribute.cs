using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A priority class that pods of a team may name: none of the platform's or of Kubernetes' own.</summary>
public sealed class TenantPriorityClassAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "priority class, none of the platform's own";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith("system-", StringComparison.Ordinal)
            || text.StartsWith("platform-", StringComparison.Ordinal))
        {
            return new Fault(
                FindingCatalogue.TenantPriority,
                $"{Wording.Quote(text)} is for what the cluster cannot work without, and would push that out.",
                "Take batch-low, prod-high or a class of your own.");
        }

        return new DnsLabelAttribute().Check(text);
    }
}
