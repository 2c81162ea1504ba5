using System.Globalization;
using System.Text.RegularExpressions;

namespace Platform.Configuration;

/// <summary>
/// An amount as Kubernetes writes it: a number, with a decimal suffix, a binary one, or <c>m</c> for thousandths.
/// </summary>
public static partial class Quantity
{
    private static readonly Dictionary<string, decimal> Factors = new(StringComparer.Ordinal)
    {
        [""] = 1m,
        ["m"] = 0.001m,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
    };

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The amount in units; <c>null</c> where the text is no quantity.</returns>
    public static decimal? Read(string text)
    {
        var match = Amount().Match(text);
        return match.Success
            ? decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
                * Factors[match.Groups["suffix"].Value]
            : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,12}(\.\d{1,6})?)(?<suffix>m|k|M|G|T|Ki|Mi|Gi|Ti)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
