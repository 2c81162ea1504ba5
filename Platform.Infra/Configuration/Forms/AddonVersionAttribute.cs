using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An EKS add-on's version, which ends in the number of EKS's own build.</summary>
public sealed partial class AddonVersionAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "version such as v1.64.0-eksbuild.1";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AddonRelease().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.Version, $"{Wording.Quote(text)} is not a version of an EKS add-on.",
                "Copy one from aws eks describe-addon-versions, for example \"v1.64.0-eksbuild.1\".");
    }

    [GeneratedRegex(@"^v\d+\.\d+\.\d+-eksbuild\.\d+\z")]
    private static partial Regex AddonRelease();
}
