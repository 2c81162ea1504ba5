using Platform.Findings;

namespace Platform.Configuration;

/// <summary>One of EKS's access policies, by name. Source: EKS user guide, access policy permissions.</summary>
public sealed class AccessPolicyNameAttribute : FormAttribute
{
    private static readonly string[] Known =
    [
        "AmazonEKSAdminPolicy", "AmazonEKSAdminViewPolicy", "AmazonEKSClusterAdminPolicy", "AmazonEKSEditPolicy",
        "AmazonEKSViewPolicy",
    ];

    /// <inheritdoc/>
    public override string Summary => "name of an EKS access policy";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Known.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        return Arns.Refuse(text) ?? new Fault(
            FindingCatalogue.Access, $"{Wording.Quote(text)} is not an EKS access policy for people.",
            Spelling.Nearest(text, Known) is { } nearest
                ? $"Did you mean {nearest}?"
                : $"Write one of {string.Join(", ", Known)}.");
    }
}
