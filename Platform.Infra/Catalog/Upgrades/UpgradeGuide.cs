using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Platform.Components.Operators;

namespace Platform.Catalog.Upgrades;

/// <summary>Writes <c>docs/upgrade.md</c>: the order of an upgrade, with the catalogue's versions in it.</summary>
public static class UpgradeGuide
{
    private const string Template = "Platform.Catalog.Upgrades.upgrade.template.md";

    /// <summary>Every chart that the platform can install, by name.</summary>
    public static ImmutableArray<HelmChart> InstalledCharts { get; } =
    [
        .. OperatorList.All
            .SelectMany(one => new[] { one.CrdChart, one.Chart })
            .OfType<HelmChart>()
            .Append(Charts.Velero)
            .DistinctBy(chart => chart.Name, StringComparer.Ordinal)
            .OrderBy(chart => chart.Name, StringComparer.Ordinal),
    ];

    /// <summary>Writes the page.</summary>
    /// <returns>The page in Markdown.</returns>
    public static string Render()
    {
        using var stream = typeof(UpgradeGuide).Assembly.GetManifestResourceStream(Template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .ReplaceLineEndings("\n")
            .Replace("{{versions}}", VersionTable(), StringComparison.Ordinal)
            .Replace("{{charts}}", ChartTable(), StringComparison.Ordinal)
            .Replace("{{clusterAddons}}", Listed(ClusterAddonCatalog.All), StringComparison.Ordinal)
            .Replace("{{addons}}", Listed(OperatorAddons()), StringComparison.Ordinal);
    }

    private static string VersionTable()
    {
        var table = new StringBuilder(
            "| Kubernetes | Standard support until | Extended support until |\n|---|---|---|");
        foreach (var version in EksVersions.All.Reverse())
        {
            table.Append(CultureInfo.InvariantCulture,
                $"\n| {version.Minor} | {Day(version.StandardUntil)} | {Day(version.ExtendedUntil)} |");
        }

        return table.ToString();
    }

    private static string ChartTable()
    {
        var table = new StringBuilder(
            "| Chart | Version | Software | Kubernetes | Tested up to |\n|---|---|---|---|---|");
        foreach (var chart in InstalledCharts)
        {
            var support = KubernetesSupports.Of(chart.Name, VersionNumber.Read(chart.Version));
            table.Append(CultureInfo.InvariantCulture,
                $"\n| {chart.Name} | {chart.Version} | {chart.AppVersion} | {support?.Range ?? "–"} "
                + $"| {Newest(support)} |");
        }

        return table.ToString();
    }

    private static string Newest(KubernetesSupport? support) =>
        (support?.Tested ?? support?.Maximum)?.ToString(2) ?? "–";

    private static IEnumerable<string> OperatorAddons() =>
        OperatorList.All.Select(one => one.Addon?.Name).OfType<string>();

    private static string Listed(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"));

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known yet";
}
