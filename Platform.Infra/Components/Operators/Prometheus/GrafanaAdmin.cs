using Platform.Manifests;
using Pulumi;

namespace Platform.Components.Operators.Prometheus;

/// <summary>
/// Grafana's administrator. The password comes from the secret store and is in no value; in compute mode local, which
/// has no store, the chart makes one up and keeps it in a Secret.
/// </summary>
internal static class GrafanaAdmin
{
    /// <summary>Name of the Secret.</summary>
    public const string Secret = "grafana-admin";

    /// <summary>Key of the user's name.</summary>
    public const string UserKey = "admin-user";

    /// <summary>Key of the password.</summary>
    public const string PasswordKey = "admin-password";

    /// <summary>Creates the ExternalSecret that makes the Secret.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="site">Where.</param>
    /// <returns>The ExternalSecret; empty in compute mode local.</returns>
    public static IReadOnlyList<Resource> Create(OperatorPlan plan, OperatorSite site) => plan.Account is null ? [] :
    [
        new StoredSecret
        {
            Name = Secret,
            Namespace = OperatorPlace.Monitoring.Namespace,
            Reference = plan.Config.KubePrometheusStack.GrafanaAdminPasswordSecret,
            DefaultKey = $"{plan.Id}/grafana/admin-password",
            Data = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [UserKey] = "admin",
                [PasswordKey] = StoredSecret.Value,
            },
        }.Create($"{site.Name}-grafana-admin", site.Options()),
    ];
}
