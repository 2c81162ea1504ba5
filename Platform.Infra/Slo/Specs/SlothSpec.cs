using System.Collections.Immutable;
using System.Globalization;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>
/// Reads a spec of Sloth's, <c>version: prometheus/v1</c>. Its queries become ours as they are, since both stand for the window
/// with <c>{{.window}}</c>; its alerts' names, labels and texts do not, for ours are named and routed by tier.
/// </summary>
/// <remarks>slok/sloth: pkg/prometheus/api/v1/v1.go.</remarks>
internal static class SlothSpec
{
    /// <summary>The one version there is.</summary>
    public const string Version = "prometheus/v1";

    /// <summary>What our keys of an objective are called there.</summary>
    public static ImmutableSortedDictionary<string, string> Keys { get; } = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("errors", "sli.events.error_query"),
            KeyValuePair.Create("total", "sli.events.total_query"),
            KeyValuePair.Create("errorRatio", "sli.raw.error_ratio_query"),
        ]);

    private static readonly string[] AlertingKeys = ["name", "labels", "annotations", "page_alert", "ticket_alert"];

    private static readonly string[] AlertKeys = ["disable", "labels", "annotations"];

    private static readonly string[] SloKeys =
        ["name", "description", "objective", "labels", "sli", "alerting", "plugins"];

    /// <summary>Reads a file.</summary>
    /// <param name="root">The file's map.</param>
    /// <param name="findings">Takes what is wrong, and what is not carried over.</param>
    /// <returns>The SLOs that could be read.</returns>
    public static ImmutableArray<SpecSlo> Read(ConfigNode root, FindingList findings)
    {
        var spec = new SpecMap(root, "", findings, "version", "service", "labels", "slos", "slo_plugins");
        var service = spec.Required("service");
        var labels = spec.Texts("labels");
        if (spec.Has("slo_plugins"))
        {
            LeftOut(spec, "slo_plugins", "Plugins change the rules that Sloth writes; there are none here.");
        }

        var slos = spec.List("slos", SloKeys).Select(slo => Slo(slo, service, labels)).OfType<SpecSlo>();
        ImmutableArray<SpecSlo> read = [.. slos];
        if (!spec.Has("slos"))
        {
            spec.Report(FindingCatalogue.Missing, "slos", "a required value is missing.", "Give slos.");
        }

        return read;
    }

    private static SpecSlo? Slo(SpecMap spec, string service, ImmutableSortedDictionary<string, string> common)
    {
        var name = spec.Required("name");
        var objective = spec.Number("objective");
        var indicator = SlothIndicators.Read(spec);
        var labels = common.SetItems(spec.Texts("labels"));
        Alerting(spec);
        if (spec.Has("plugins"))
        {
            LeftOut(spec, "plugins", "Plugins change the rules that Sloth writes; there are none here.");
        }

        var other = labels.Keys.Except(["owner", "tier"], StringComparer.Ordinal).ToList();
        if (other.Count > 0)
        {
            LeftOut(spec, "labels", $"Labels of its own ({string.Join(", ", other)}) are not put on series and alerts.");
        }

        return objective is null || indicator is null || service.Length == 0 || name.Length == 0
            ? null
            : new SpecSlo(
                new ServiceLevelObjective
                {
                    Id = $"{service}-{name}",
                    Service = service,
                    Description = spec.Text("description"),
                    Objective = new Objective(objective.Value),
                    Indicator = indicator,
                    Owner = labels.GetValueOrDefault("owner", service),
                    ServiceTier = Tier(labels.GetValueOrDefault("tier", "")),
                },
                spec.Path,
                spec.Line);
    }

    private static int Tier(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var tier) ? tier : 1;

    private static void Alerting(SpecMap spec)
    {
        if (spec.Map("alerting", AlertingKeys) is not { } alerting)
        {
            return;
        }

        if (alerting.Text("name") is { Length: > 0 } name)
        {
            LeftOut(
                alerting, "name",
                $"Alerts are called SloBurnRate and the tier, not {name}; their labels slo and service tell them apart.");
        }

        foreach (var key in AlertingKeys.Where(key => key.EndsWith("_alert", StringComparison.Ordinal)))
        {
            alerting.Map(key, AlertKeys);
        }

        var told = AlertingKeys.Where(key => key != "name" && alerting.Has(key)).ToList();
        if (told.Count > 0)
        {
            spec.Report(
                FindingCatalogue.SlothLeftOut, "alerting",
                $"Its {string.Join(", ", told)} are not carried over: alerts here have texts and a route of their own.",
                "Set who is told with platform:routing and the tiers' severities.");
        }
    }

    private static void LeftOut(SpecMap spec, string key, string message) => spec.Report(
        FindingCatalogue.SlothLeftOut, key, message, "Nothing needs to be done unless something relies on it.");
}
