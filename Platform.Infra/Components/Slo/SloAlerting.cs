using Platform.Components.Signals;
using Platform.Signals.Rules;
using Platform.Signals.Runbooks;
using Pulumi;

namespace Platform.Components.Slo;

/// <summary>
/// Service level objectives: for each a PrometheusRule of its recorded series and alerts, and the runbooks and dashboards of all.
/// </summary>
public sealed class SloAlerting : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:slo:SloAlerting";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    /// <exception cref="ArgumentException">Two objectives have one id.</exception>
    public SloAlerting(string name, SloAlertingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Signals.Twins() is [_, ..] twins)
        {
            throw new ArgumentException($"Declared more than once: {string.Join(", ", twins)}.", nameof(args));
        }

        Resource[] after = [.. args.After];
        var groups = RuleGroups.Of(args.Signals, args.Links);
        foreach (var group in groups)
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

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["objectives"] = groups.Length,
            ["dashboards"] = args.Signals.Dashboards.Length,
        });
    }
}
