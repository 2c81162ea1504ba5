using Platform.Signals.Rules;
using Platform.Signals.Runbooks;
using Pulumi;

namespace Platform.Components.Signals;

/// <summary>
/// What tells people about the platform: rules and probes for Prometheus, runbook pages, dashboards for Grafana. Who is told is
/// Alertmanager's part, and comes with its chart.
/// </summary>
public sealed class PlatformSignals : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:signals:Signals";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    /// <exception cref="ArgumentException">Two alerts or two dashboards have one name.</exception>
    public PlatformSignals(string name, PlatformSignalsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Signals.Twins() is [_, ..] twins)
        {
            throw new ArgumentException($"Declared more than once: {string.Join(", ", twins)}.", nameof(args));
        }

        Resource[] after = [.. args.After];
        foreach (var group in RuleGroups.Of(args.Signals, args.Links))
        {
            PrometheusRules.Create(name, group, after, this);
        }

        foreach (var shelf in RunbookShelf.Of(args.Signals.Alerts))
        {
            SignalConfigMaps.Create(name, shelf, after, this);
        }

        foreach (var dashboard in args.Signals.Dashboards.OrderBy(board => board.Uid, StringComparer.Ordinal))
        {
            SignalConfigMaps.Create(name, dashboard, after, this);
        }

        foreach (var probe in args.Probes)
        {
            Probes.Create(name, probe, after, this);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["alerts"] = args.Signals.Alerts.Length,
            ["dashboards"] = args.Signals.Dashboards.Length,
            ["probes"] = args.Probes.Length,
        });
    }
}
