using Platform.Catalog;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.PlatformAlerts;

/// <summary>
/// A component of the platform answers no scrape. Every component whose own metrics alerts read has one: without its
/// metrics those alerts are quiet, which looks like health.
/// </summary>
internal static class Down
{
    /// <summary>The alert of a component; the caller says what it means.</summary>
    /// <param name="context">What alerts depend on.</param>
    /// <param name="operator">The operator that it is, or is part of.</param>
    /// <param name="what">The component.</param>
    /// <returns>The alert.</returns>
    public static Alert Of(AlertContext context, OperatorName @operator, ScrapedComponent what)
    {
        var (name, domain, title, jobs, @namespace, priority) = what;
        return new()
        {
            Name = name,
            Domain = domain,
            Expression = context.NoneUp(@operator, jobs),
            For = TimeSpan.FromMinutes(10),
            Severity = priority < AlertPriority.P2 ? AlertSeverity.Critical : AlertSeverity.Warning,
            Priority = priority,
            Summary = $"{title} is down",
            Description = $"Prometheus has reached no {title} for 10 minutes.",
            Meaning = "",
            Investigation =
            [
                $"Its pods: `kubectl -n {@namespace} get pods -o wide` and `kubectl -n {@namespace} describe pod POD`",
                $"Their log: `kubectl -n {@namespace} logs POD --all-containers --tail=100`, with `--previous` after a crash",
                $"Only Prometheus cut off? `kubectl -n {@namespace} get servicemonitors,networkpolicies`",
            ],
            Resolution =
            [
                $"Restart it: `kubectl -n {@namespace} rollout restart deployment,statefulset`",
                $"A bad release: `helm -n {@namespace} history RELEASE`, then set the last good version in the stack",
                "No room: see PodUnschedulable",
            ],
            Panel = Overview.Panel("targets-up"),
            Reads = [Scrapes.Up],
            MutedBy = Mute.WithoutNodes,
            Proof = Proof(title, jobs.Split('|')[0].Replace(".*", "", StringComparison.Ordinal)),
        };
    }

    private static AlertProof Proof(string title, string job)
    {
        var fires = Story.Fires(
            "its pod stops answering, and others go on",
            10,
            [
                new($$"""up{job="{{job}}",pod="a"}""", "0x20"),
                new("""up{job="kubelet",instance="a"}""", "1x20"),
            ],
            new FiringAlert($"{title} is down", $"Prometheus has reached no {title} for 10 minutes."));
        return new(
            fires,
            Story.Quiet(
                "one of two answers",
                30,
                new($$"""up{job="{{job}}",pod="a"}""", "0x40"),
                new($$"""up{job="{{job}}",pod="b"}""", "1x40")))
        {
            More = [fires.QuietAt(9, "nine minutes may be an update")],
        };
    }
}
