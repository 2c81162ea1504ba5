using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Platform.Tests.Configuration;

/// <summary>A case of bad-inputs/: a replacement in good.yaml, what is said about it, and one that is right.</summary>
public sealed class BadInput
{
    public required string Case { get; init; }

    public required string Replace { get; init; }

    public required string Bad { get; init; }

    public required string Good { get; init; }

    public required List<string> Findings { get; init; }

    public string BadText => Apply(Bad);

    public string GoodText => Apply(Good);

    public static List<BadInput> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("Platform.Tests", "Configuration", "bad-inputs"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    public static string GoodConfig { get; } =
        File.ReadAllText(Repository.PathOf("Platform.Tests", "Configuration", "good.yaml"));

    private static List<BadInput> Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<List<BadInput>>(File.ReadAllText(path));

    private string Apply(string replacement)
    {
        var parts = GoodConfig.Split(Replace);
        return parts.Length == 2
            ? parts[0] + replacement + parts[1]
            : throw new InvalidOperationException($"{Case}: the replaced part occurs {parts.Length - 1} times.");
    }
}
