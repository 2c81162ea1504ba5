using System.Globalization;
using System.Text.Json;
using Pulumi.Runtime;

namespace Pulumi.Tests.Serialization;

/// <summary>Shows neutral values as text to compare: JSON, with the special values as calls. Keys are sorted.</summary>
internal static class NeutralText
{
    public static string Of(object? neutral) => neutral switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => JsonSerializer.Serialize(text),
        PropertyList list => $"[{string.Join(", ", list.Select(Of))}]",
        PropertyMap map => $"{{{string.Join(", ", Members(map))}}}",
        SecretValue secret => $"secret({Of(secret.Value)})",
        UnknownValue => "unknown",
        OutputValue output => OfOutput(output),
        ResourceReferenceValue reference => $"reference({reference.Urn}, {reference.Id ?? "no id"})",
        AssetOrArchive asset => $"{asset.GetType().Name}({asset.Value})",
        _ => throw new ArgumentException($"{neutral.GetType()} is not neutral", nameof(neutral)),
    };

    private static IEnumerable<string> Members(PropertyMap map) =>
        map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}");

    private static string OfOutput(OutputValue output)
    {
        var value = output.IsKnown ? Of(output.Value) : "unknown";
        return $"output({value}{(output.IsSecret ? ", secret" : "")}, [{string.Join(", ", output.Dependencies)}])";
    }
}
