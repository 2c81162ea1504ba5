using System.Collections.Immutable;
using Platform.Manifests;
using Platform.Signals.Rules;

namespace Platform.Signals.Routing;

/// <summary>A node of Alertmanager's routing tree; what it leaves out it has from the node above.</summary>
public sealed record Route
{
    /// <summary>Who is told where no node below takes the alert; <c>null</c> for the receiver from above.</summary>
    public Channel? Receiver { get; init; }

    /// <summary>Which alerts it takes: all conditions must hold; none takes every alert.</summary>
    public ImmutableArray<Matcher> Matchers { get; init; } = [];

    /// <summary>Labels that make alerts one group, and so one notice.</summary>
    public ImmutableArray<string> GroupBy { get; init; } = [];

    /// <summary>How long the first notice of a group waits.</summary>
    public TimeSpan? GroupWait { get; init; }

    /// <summary>How often a group is looked at again.</summary>
    public TimeSpan? GroupInterval { get; init; }

    /// <summary>After how long an unchanged notice is sent again.</summary>
    public TimeSpan? RepeatInterval { get; init; }

    /// <summary>Names of the only intervals in which notices are sent; empty for always.</summary>
    public ImmutableArray<string> ActiveTimeIntervals { get; init; } = [];

    /// <summary>Whether its later siblings see the alert as well.</summary>
    public bool Continue { get; init; }

    /// <summary>Nodes below, asked in this order.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>It and every node below it.</summary>
    /// <returns>The nodes, from the top.</returns>
    public IEnumerable<Route> Whole() => Routes.SelectMany(route => route.Whole()).Prepend(this);

    /// <summary>The node as Alertmanager reads it.</summary>
    /// <returns>A map for Helm values.</returns>
    public Dictionary<string, object> ToValues() => HelmValues.Map(
        ("receiver", Receiver is { } receiver ? ReceiverNames.Of(receiver) : null),
        ("matchers", List(Matchers.Select(matcher => matcher.ToString()))),
        ("group_by", List(GroupBy)),
        ("group_wait", Text(GroupWait)),
        ("group_interval", Text(GroupInterval)),
        ("repeat_interval", Text(RepeatInterval)),
        ("active_time_intervals", List(ActiveTimeIntervals)),
        ("continue", Continue ? true : null),
        ("routes", Routes.IsEmpty ? null : Routes.Select(route => (object)route.ToValues()).ToArray()));

    private static string? Text(TimeSpan? time) => time is { } value ? PromDuration.Of(value) : null;

    private static object[]? List(IEnumerable<string> texts) =>
        texts.Cast<object>().ToArray() is { Length: > 0 } list ? list : null;
}
