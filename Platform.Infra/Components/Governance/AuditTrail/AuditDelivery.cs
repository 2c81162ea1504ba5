using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Components.Operators.Loki;
using Platform.Configuration;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>Where Argo CD's events are kept: a Loki.</summary>
/// <param name="Url">Where it takes lines, without the path.</param>
/// <param name="Tenant">The tenant; <c>null</c> for a Loki with one.</param>
/// <param name="RetentionDays">Days that the lines are kept, where the platform has a say in it.</param>
public sealed record AuditDelivery(string Url, string? Tenant, int RetentionDays)
{
    /// <summary>The path of Loki's push API (Grafana Loki, HTTP API: Ingest logs).</summary>
    public const string Path = "/loki/api/v1/push";

    /// <summary>The port that the address names, or that its scheme stands for.</summary>
    public int Port => new Uri(Url).Port;

    /// <summary>Where a stack's events are kept.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>
    /// The delivery; <c>null</c> without Argo CD, without Loki, and where the address of somebody else's Loki is not
    /// told.
    /// </returns>
    public static AuditDelivery? Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var (states, audit) = (OperatorStates.Of(config), config.Governance.AuditTrail);
        var url = states[OperatorName.Loki] == OperatorPresence.Adopted ? audit.LokiUrl : Own(states);
        return states.IsOff(OperatorName.ArgoCd) || url is null ? null : new AuditDelivery(
            url, audit.LokiTenant,
            audit.RetentionDays ?? AuditRetention.Of(config.Deployment.Environment).Days);
    }

    private static string? Own(OperatorStates states) => states.IsInstalled(OperatorName.Loki)
        ? $"http://{LokiOperator.Service}.{OperatorPlace.Monitoring.Namespace}.svc:{LokiOperator.Port}"
        : null;
}
