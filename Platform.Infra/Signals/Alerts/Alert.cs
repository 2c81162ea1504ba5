using System.Collections.Immutable;
using Platform.Signals.Metrics;
using Platform.Signals.Rules;

namespace Platform.Signals.Alerts;

/// <summary>
/// Everything there is to know about one alert. The Prometheus rule, the runbook page, the links, the route and the
/// proof are all made from it, so they cannot disagree.
/// </summary>
public sealed record Alert
{
    /// <summary>
    /// Name in Pascal case, such as <c>NodeNotReady</c>: the key everywhere, and so unique in a stack, but for the parts of a
    /// domain.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// What it is about, in kebab case, such as <c>nodes</c>: the rule group and the PrometheusRule it goes to.
    /// </summary>
    public required string Domain { get; init; }

    /// <summary>The part of the domain whose group it goes to; <c>null</c>, the default, for the domain's own.</summary>
    public RulePart? Part { get; init; }

    /// <summary>PromQL that has a series for each thing that is wrong.</summary>
    public required string Expression { get; init; }

    /// <summary>How long the expression must hold before the alert fires.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long it goes on firing after the expression stopped holding.</summary>
    public TimeSpan KeepFiringFor { get; init; }

    /// <summary>How bad it is.</summary>
    public required AlertSeverity Severity { get; init; }

    /// <summary>Who is told.</summary>
    public required AlertPriority Priority { get; init; }

    /// <summary>Labels of its own, beside <c>severity</c>, <c>priority</c> and <c>domain</c>.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>One line that names the object, as Prometheus' template: <c>{{ $labels.node }} is not ready</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>What is seen, with the value, as Prometheus' template.</summary>
    public required string Description { get; init; }

    /// <summary>Markdown: what it means for users of the platform, and what happens if nobody acts.</summary>
    public required string Meaning { get; init; }

    /// <summary>Markdown, one entry a step: how to find the cause, with commands that work.</summary>
    public required ImmutableArray<string> Investigation { get; init; }

    /// <summary>Markdown, one entry a cause: how to make it good.</summary>
    public required ImmutableArray<string> Resolution { get; init; }

    /// <summary>The panel to look at.</summary>
    public required PanelLink Panel { get; init; }

    /// <summary>Every metric that the expression reads, with who exports it.</summary>
    public required ImmutableArray<Metric> Reads { get; init; }

    /// <summary>
    /// Alerts whose firing makes this one noise, each with the labels that must be equal on both.
    /// </summary>
    public ImmutableArray<MutedBy> MutedBy { get; init; } = [];

    /// <summary>Proof that it fires when it should and is quiet when it should.</summary>
    public required AlertProof Proof { get; init; }
}
