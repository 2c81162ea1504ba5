using Platform.Tests.Configuration;
using YamlDotNet.Serialization;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>Exceptions from rules, with their reasons, as a file beside the tests has them.</summary>
internal static class PodExceptions
{
    /// <summary>Reads a file: owner, rule, reason.</summary>
    public static SortedDictionary<string, Dictionary<string, string>> Read(params string[] path) =>
        new(
            new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(
                File.ReadAllText(Repository.PathOf(["Platform.Tests", "Components", .. path]))),
            StringComparer.Ordinal);

    /// <summary>All exceptions as <c>owner rule</c>.</summary>
    public static SortedSet<string> Flat(IDictionary<string, Dictionary<string, string>> exceptions) =>
        new(exceptions.SelectMany(owner => owner.Value.Keys.Select(rule => $"{owner.Key} {rule}")), StringComparer.Ordinal);
}
