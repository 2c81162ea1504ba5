using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// A resource that a team's quota limits. CPU limits are left out on purpose: with such a quota Kubernetes refuses every
/// pod that has none, and a CPU limit only slows a pod down (Kubernetes, resource quotas).
/// </summary>
public sealed class QuotaResourceAttribute : FormAttribute
{
    private static readonly string[] Known =
    [
        "count/cronjobs.batch", "count/jobs.batch", "limits.memory", "persistentvolumeclaims", "pods", "requests.cpu",
        "requests.memory", "requests.storage", "services.loadbalancers", "services.nodeports",
    ];

    /// <inheritdoc/>
    public override string Summary => "resource of a quota";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Known.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        return new Fault(
            FindingCatalogue.TenantQuota, $"{Wording.Quote(text)} is no resource of a team's quota.",
            Spelling.Nearest(text, Known) is { } nearest
                ? $"Did you mean {nearest}?"
                : $"Write one of {string.Join(", ", Known)}.");
    }
}
