using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A registry of images, or a repository in one: host, perhaps a port, perhaps a path; no scheme and no tag.</summary>
public sealed partial class ImageRegistryAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "registry, such as `ghcr.io` or `ghcr.io/acme`";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Registry().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.ImageRegistry, $"{Wording.Quote(text)} is no registry.",
                "Give a host with a dot or a port, without https:// and without a tag, such as ghcr.io/acme.");
    }

    [GeneratedRegex(
        @"^(localhost|[a-z0-9-]+(\.[a-z0-9-]+)+|[a-z0-9-]+(?=:))(:[0-9]+)?(/[a-z0-9._-]+)*/?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Registry();
}
