using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// The name of an S3 bucket: 3 to 63 lower case letters, digits and hyphens (Amazon S3 user guide, bucket naming
/// rules).
/// Dots are legal there but refused here, since the certificate of a virtual-hosted bucket does not cover them.
/// </summary>
public sealed partial class BucketNameAttribute : FormAttribute
{
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", "--x-s3", "--table-s3"];

    /// <inheritdoc/>
    public override string Summary => "S3 bucket name without dots";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Arns.Refuse(text) ?? (Problem(text) is { } problem
            ? new Fault(
                FindingCatalogue.BucketName, $"{Wording.Quote(text)} {problem}.",
                "Use 3 to 63 lower case letters, digits and hyphens.")
            : null);
    }

    /// <summary>Why S3 refuses a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>A clause whose subject is the name, or <c>null</c>.</returns>
    internal static string? Problem(string name)
    {
        if (name.Length is < 3 or > 63)
        {
            return $"has {name.Length} characters";
        }

        if (Address().IsMatch(name))
        {
            return "has the form of an IP address";
        }

        if (!Characters().IsMatch(name))
        {
            return "holds characters that bucket names do not have, or begins or ends with a hyphen";
        }

        var reserved = Array.Find(ReservedPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal))
            ?? Array.Find(ReservedSuffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        return reserved is null ? null : $"uses \"{reserved}\", which S3 keeps for itself";
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*[a-z0-9]\z")]
    private static partial Regex Characters();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+\z")]
    private static partial Regex Address();
}
