using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A minor version of Kubernetes, such as <c>1.34</c>.</summary>
public sealed partial class KubernetesVersionAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "minor version, quoted";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Minor().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.KubernetesVersion, $"{Wording.Quote(text)} is not a minor version of Kubernetes.",
                "Write two numbers in quotes, for example \"1.34\".");
    }

    [GeneratedRegex(@"^1\.[1-9]\d\z")]
    private static partial Regex Minor();
}
