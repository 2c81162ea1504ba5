using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>What alerts and panels on drift have in common.</summary>
internal static class DriftSeries
{
    /// <summary>The rule group.</summary>
    public const string Domain = "drift";

    /// <summary>What tells one application from another; pods of the controller do not.</summary>
    public const string Application = "namespace, exported_namespace, project, name";

    /// <summary>The report on infrastructure, as a selector's labels.</summary>
    public const string Report = $"namespace=\"{DriftNames.Namespace}\", configmap=\"{DriftNames.Report}\"";

    /// <summary>
    /// Applications that a freeze keeps from syncing: in one, new commits make them differ from Git by design. A quarter of
    /// an hour more, for after the freeze all of them sync at once.
    /// </summary>
    public static string Waiting { get; } =
        $$"""
        (
            max by ({{Application}}) ({{ArgoCd.AppInfo}}{autosync_enabled="true"})
            and on ()
            max_over_time({{ObjectState.ConfigmapLabels}}{namespace="platform-governance", configmap="deployment-freeze", label_fasti_sh_freeze_status="frozen"}[15m])
          )
        """;

    /// <summary>A series of an application, for proofs.</summary>
    /// <param name="status">Its sync status.</param>
    /// <param name="operation">What is being done with it.</param>
    /// <param name="automatic">Whether it syncs by itself.</param>
    public static string App(string status, string operation = "", bool automatic = true) =>
        $$"""argocd_app_info{namespace="argocd",exported_namespace="argocd",project="shop",name="web",sync_status="{{status}}",operation="{{operation}}",autosync_enabled="{{(automatic ? "true" : "false")}}"}""";

    /// <summary>The state of the calendar, for proofs.</summary>
    /// <param name="status"><c>frozen</c> or <c>open</c>.</param>
    public static string Freeze(string status) =>
        $$"""kube_configmap_labels{namespace="platform-governance",configmap="deployment-freeze",label_fasti_sh_freeze_status="{{status}}"}""";
}
