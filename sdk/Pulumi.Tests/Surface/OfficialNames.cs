using System.Text.RegularExpressions;

namespace Pulumi.Tests.Surface;

/// <summary>Whether a line of the surface names something that a text on the official API names.</summary>
internal sealed partial class OfficialNames(string text)
{
    // The text says "Require*, RequireSecret* of each", and gives a pair that differs in its name only once.
    private static readonly Dictionary<string, string> SaidOtherwise = new(StringComparer.Ordinal)
    {
        ["SecretValue"] = "StackReferenceOutputDetails",
        ["Tag"] = "tag",
        ["PropertyName"] = "propertyName",
    };

    private readonly HashSet<string> _names = [.. Name().Matches(text).Select(match => match.Value)];

    public bool Has(string line)
    {
        var name = line.Split(' ', '(', '<')[0].Split('.')[^1];
        return _names.Contains(name)
            || (name.EndsWith("Attribute", StringComparison.Ordinal) && _names.Contains(name[..^"Attribute".Length]))
            || (name.StartsWith("Require", StringComparison.Ordinal) && _names.Contains("Get" + name["Require".Length..]))
            || (SaidOtherwise.TryGetValue(name, out var other) && _names.Contains(other));
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Name();
}
