using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of an availability zone: the region's with a letter after it.</summary>
public sealed partial class ZoneNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of an availability zone";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Zone().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.Zones, $"{Wording.Quote(text)} is not the name of an availability zone.",
                "Write the region with its letter, for example \"eu-central-1a\"; ids such as euc1-az2 and local zones "
                + "are not taken.");
    }

    [GeneratedRegex(@"^[a-z]{2,4}(-[a-z]+)+-\d[a-z]\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Zone();
}
