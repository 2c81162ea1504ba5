using System.Collections.Immutable;
using System.Text.Json;
using Platform.Components.Governance.Drift.Signals;
using Platform.Components.Governance.Exceptions.Signals;
using Platform.Components.Governance.Windows;
using Platform.Components.Governance.Windows.Signals;
using Platform.Configuration;
using Platform.Signals;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics;
using Platform.Tests.Configuration;

namespace Platform.Tests.Signals;

/// <summary>The signals of the project's own stacks, without running them.</summary>
internal static class StackSignalSets
{
    /// <summary>Configurations by stack.</summary>
    public static ImmutableSortedDictionary<string, PlatformConfig> Configs { get; } =
        Repository.Stacks.ToImmutableSortedDictionary(
            stack => stack,
            stack => PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack))).Config
                ?? throw new InvalidOperationException($"Stack {stack} has no valid configuration."),
            StringComparer.Ordinal);

    /// <summary>Signals by stack.</summary>
    public static ImmutableSortedDictionary<string, SignalSet> All { get; } = Configs.ToImmutableSortedDictionary(
        pair => pair.Key, pair => StackSignals.Of(pair.Value), StringComparer.Ordinal);

    /// <summary>
    /// Every alert of every stack, of one where others installed the operators, of one with nodes of its own, of one with
    /// an exception from policies, of one with a nightly look for drift and of one whose freezes are requests, with the
    /// recorded series that go with it; once, unless stacks differ in it.
    /// </summary>
    public static ImmutableArray<PlayedAlert> Alerts { get; } = Played(
        All.Values.Append(Adopted()).Append(SelfManaged()).Append(Excepting()).Append(Nightly()).Append(Requesting()));

    /// <summary>The alerts of sets, each once, with names that tell different ones of one name apart.</summary>
    public static ImmutableArray<PlayedAlert> Played(IEnumerable<SignalSet> sets) =>
    [
        .. sets
            .SelectMany(set => set.Alerts.Select(alert => (Alert: alert, Recordings: Needed(alert, set))))
            .DistinctBy(item => JsonSerializer.Serialize(new { item.Alert, item.Recordings }), StringComparer.Ordinal)
            .GroupBy(item => item.Alert.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Select((item, index) => new PlayedAlert(
                index == 0 ? group.Key : $"{group.Key}_{index + 1}", item.Alert, item.Recordings))),
    ];

    private static SignalSet Adopted()
    {
        var config = Configs["prod"];
        return StackSignals.Of(config with
        {
            Operators = config.Operators with { KubePrometheusStack = new() { State = OperatorState.Adopt } },
        });
    }

    // No stack of the project's has Auto Scaling groups of its own.
    private static SignalSet SelfManaged()
    {
        var config = Configs["prod"];
        return StackSignals.Of(config with
        {
            Cluster = config.Cluster with { ComputeMode = ComputeMode.SelfManaged },
            Operators = config.Operators with { Cilium = new() { State = OperatorState.Install } },
        });
    }

    // No stack of the project's lets the policy on freezes report only.
    private static SignalSet Requesting() => WindowSignals.Of(WithFreezes(PolicyState.Audit));

    /// <summary>Prod, with another action of the policy on freezes.</summary>
    public static PlatformConfig WithFreezes(PolicyState action)
    {
        var (config, name) = (Configs["prod"], FreezePolicies.Freeze);
        var policies = config.Governance.Policies;
        return config with
        {
            Governance = config.Governance with
            {
                Policies = policies with { Actions = policies.Actions.SetItem(name, action) },
            },
        };
    }

    // No stack of the project's has an exception.
    private static SignalSet Excepting()
    {
        var config = Configs["prod"];
        return ExceptionSignals.Of(config with
        {
            Governance = config.Governance with
            {
                Exceptions = config.Governance.Exceptions.Add("legacy", new()
                {
                    Policies = ["require-ro-rootfs"],
                    Namespaces = ["team-web"],
                    Owner = "web",
                    Reason = "Gone with 2.0.",
                    Expires = "2099-09-01",
                }),
            },
        });
    }

    // No stack of the project's says that a job looks for drift of its infrastructure each night.
    private static SignalSet Nightly()
    {
        var config = Configs["prod"];
        return DriftSignals.Of(config with
        {
            Governance = config.Governance with { Drift = new() { NightlyCheck = true } },
        });
    }

    // In the set's own order, which is the one in which they need each other.
    private static ImmutableArray<RecordingRule> Needed(Alert alert, SignalSet set)
    {
        List<(string Expression, ImmutableArray<Metric> Metrics)> readers = [(alert.Expression, alert.Reads)];
        // Parts of a domain record series of the same names, each for itself.
        var own = set.Recordings.Where(recording => recording.Part is null || recording.Part == alert.Part);
        foreach (var recording in own.Reverse().Where(recording => readers.Any(reader => IsReadBy(recording, reader))))
        {
            readers.Add((recording.Expression, recording.Reads));
        }

        return [.. own.Where(recording => readers.Contains((recording.Expression, recording.Reads)))];
    }

    // Of one series over many windows a reader names those that it needs.
    private static bool IsReadBy(RecordingRule recording, (string Expression, ImmutableArray<Metric> Metrics) reader) =>
        reader.Metrics.Any(metric => metric.Name == recording.Metric.Name)
        && (!recording.Labels.TryGetValue("window", out var window)
            || reader.Expression.Contains($"window=\"{window}\"", StringComparison.Ordinal)
            || !reader.Expression.Contains("window=\"", StringComparison.Ordinal));
}
