using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>Reads the indicator of an SLO of Sloth's: events or a raw ratio.</summary>
internal static partial class SlothIndicators
{
    private static readonly string[] Kinds = ["events", "raw", "plugin"];

    /// <summary>Reads the key <c>sli</c>.</summary>
    /// <param name="slo">The SLO's map.</param>
    /// <returns>The indicator; <c>null</c> with a finding where there is none that can be read.</returns>
    public static Indicator? Read(SpecMap slo)
    {
        var sli = slo.Map("sli", Kinds);
        string[] given = sli is null ? [] : [.. Kinds.Where(sli.Has)];
        if (sli is null || given.Length != 1)
        {
            slo.Report(
                FindingCatalogue.SlothIndicator, "sli",
                given.Length == 0 ? "There is no indicator." : $"There are several: {string.Join(", ", given)}.",
                "Give sli.events or sli.raw, one of them.");
            return null;
        }

        return given[0] switch
        {
            "events" => Events(sli),
            "raw" => Raw(sli),
            _ => Plugin(sli),
        };
    }

    private static EventsIndicator? Events(SpecMap sli)
    {
        if (sli.Map("events", "error_query", "total_query") is not { } events)
        {
            return null;
        }

        return (Query(events, "error_query"), Query(events, "total_query")) is ({ } errors, { } total)
            ? new EventsIndicator { Errors = errors, Total = total }
            : null;
    }

    private static RatioIndicator? Raw(SpecMap sli) =>
        sli.Map("raw", "error_ratio_query") is { } raw && Query(raw, "error_ratio_query") is { } query
            ? new RatioIndicator { ErrorRatio = query }
            : null;

    private static Indicator? Plugin(SpecMap sli)
    {
        sli.Report(
            FindingCatalogue.SlothPlugin, "plugin",
            "The indicator is a plugin: Go code that Sloth runs to write the queries.",
            "Run sloth generate, and give the queries that it writes under sli.events.");
        return null;
    }

    private static string? Query(SpecMap map, string key)
    {
        var query = map.Required(key);
        if (query.Length == 0)
        {
            return null;
        }

        if (Window().IsMatch(query))
        {
            return Window().Replace(query, Indicator.Window);
        }

        map.Report(
            FindingCatalogue.SlothWindow, key,
            "The query has no {{.window}}, and so would look over the same time whatever the window.",
            "Write [{{.window}}] where it has a range.");
        return null;
    }

    [GeneratedRegex(@"\{\{\s*\.window\s*\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Window();
}
