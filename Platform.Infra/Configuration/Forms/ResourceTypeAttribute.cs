using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A resource type as Velero takes it: the plural, with its group after a dot where there is one.</summary>
public sealed partial class ResourceTypeAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "plural, such as events or events.events.k8s.io";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Plural().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.BadName, $"{Wording.Quote(text)} is not a resource type.",
                "Write the plural in lower case, with its group after a dot: \"events.events.k8s.io\".");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plural();
}
