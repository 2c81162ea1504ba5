using Platform.Tests.Configuration;
using Xunit;
using YamlDotNet.Serialization;

namespace Platform.Tests.Signals.Mutation;

/// <summary>The faults that no case notices, each with the reason why that is no loss.</summary>
internal static class Survivors
{
    /// <summary>Reads <c>survivors.yaml</c>.</summary>
    public static IReadOnlyDictionary<(string Alert, string Mutant), string> Read()
    {
        var text = File.ReadAllText(Repository.PathOf("Platform.Tests", "Signals", "Mutation", "survivors.yaml"));
        var alerts = new DeserializerBuilder().Build()
            .Deserialize<Dictionary<string, Dictionary<string, string>>?>(text) ?? [];
        var reasons = alerts
            .SelectMany(alert => alert.Value.Select(item => (Key: (alert.Key, item.Key), item.Value)))
            .ToDictionary(item => item.Key, item => item.Value);
        Assert.Empty(reasons.Where(item => item.Value.Length < 20).Select(item => $"{item.Key} has no reason"));
        return reasons;
    }
}
