using Platform.Tests.Configuration;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Platform.Tests.Signals.Catalogue;

/// <summary>An alert that a seed asks for, from docs/alert-rows.yaml, and what answers it.</summary>
public sealed class AlertRow
{
    public string Seed { get; set; } = "";

    public string Section { get; set; } = "";

    public string Row { get; set; } = "";

    public List<string> Alerts { get; set; } = [];

    public string? Also { get; set; }

    public string? PlannedIn { get; set; }

    public List<string> Planned { get; set; } = [];

    /// <summary>All rows, in the file's order.</summary>
    public static List<AlertRow> All { get; } = Read();

    public override string ToString() => $"{Seed} {Section}: {Row}";

    private static List<AlertRow> Read() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, List<AlertRow>>>(File.ReadAllText(Repository.PathOf("docs", "alert-rows.yaml")))["rows"];
}
