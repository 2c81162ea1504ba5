namespace Platform.Components.Governance.Windows;

/// <summary>Names of what keeps deployment windows in the cluster, beside those of the calendar's ConfigMaps.</summary>
public static class WindowNames
{
    /// <summary>The CronJob, its service account and its roles.</summary>
    public const string Reconciler = "deployment-freeze-reconciler";

    /// <summary>The step that syncs again what a freeze denied: a CronJob with its account and role.</summary>
    public const string Thaw = "deployment-freeze-thaw";

    /// <summary>Argo CD's namespace, in which its chart is installed.</summary>
    public const string ArgoCd = "argocd";

    /// <summary>The global project whose sync windows all labelled projects inherit.</summary>
    public const string GlobalProject = "deployment-windows";

    /// <summary>The role for people who may overrule the calendar.</summary>
    public const string OverrideEditor = "deployment-freeze-override-editor";

    /// <summary>Label of a namespace whose deployments are under the calendar.</summary>
    public const string ScopeLabel = "fasti.sh/freeze-scope";

    /// <summary>Value of <see cref="ScopeLabel"/> for those that are.</summary>
    public const string ScopeEnabled = "enabled";

    /// <summary>Label of the state: <c>open</c> or <c>frozen</c>.</summary>
    public const string StatusLabel = "fasti.sh/freeze-status";

    /// <summary>Label of the state: <c>schedule</c> or <c>manual</c>.</summary>
    public const string SourceLabel = "fasti.sh/freeze-source";

    /// <summary>
    /// Label of the state: when the freeze or the opening by hand ends, in UTC, as <c>20260608T040000Z</c>; a label's value
    /// has no colons. Absent where nothing ends.
    /// </summary>
    public const string UntilLabel = "fasti.sh/freeze-until";

    /// <summary>Label of the state: <c>none</c>, <c>active</c>, <c>expired</c> or <c>refused</c>.</summary>
    public const string OverrideLabel = "fasti.sh/freeze-override";
}
