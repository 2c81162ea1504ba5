using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A Kubernetes group that an access entry may have: none of Kubernetes' or EKS's own.</summary>
public sealed class GroupNameAttribute : FormAttribute
{
    private static readonly string[] Reserved = ["system:", "eks:", "aws:", "amazon:", "iam:"];

    /// <inheritdoc/>
    public override string Summary => "Kubernetes group";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.Find(Reserved, prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } reserved
            ? new Fault(
                FindingCatalogue.Access,
                $"{Wording.Quote(text)} begins with {reserved}, which EKS refuses in an access entry.",
                "Take a group of your own, or an access policy.")
            : null;
    }
}
