using Platform.Calendar;

namespace Platform.Components.Governance.Drift;

/// <summary>Names of what tells of drift; pipelines and rules hold on to them.</summary>
public static class DriftNames
{
    /// <summary>The workflow that syncs an application after somebody said yes.</summary>
    public const string Remediation = "drift-remediation";

    /// <summary>Argo CD's namespace, with its applications.</summary>
    public const string ArgoCd = "argocd";

    /// <summary>The namespace of the report.</summary>
    public const string Namespace = FreezeNames.Namespace;

    /// <summary>The ConfigMap with the last report on infrastructure, which a job outside the cluster applies.</summary>
    public const string Report = "infrastructure-drift";

    /// <summary>The role for that job.</summary>
    public const string Reporter = "infrastructure-drift-reporter";

    /// <summary>Label of the report with its result, which kube-state-metrics shows.</summary>
    public const string ResultLabel = "fasti.sh/drift-result";

    /// <summary><see cref="ResultLabel"/> as Prometheus stores it.</summary>
    public const string ResultSeriesLabel = "label_fasti_sh_drift_result";

    /// <summary>The result where everything is as it should be.</summary>
    public const string None = "none";

    /// <summary>The result where something is not.</summary>
    public const string Found = "found";

    /// <summary>The result where nobody knows.</summary>
    public const string Failed = "failed";

    /// <summary>Annotation of the report: when the look ended, in RFC 3339.</summary>
    public const string CheckedAt = "fasti.sh/drift-checked-at";

    /// <summary>Annotation of the report: how many resources differ from the state.</summary>
    public const string RefreshCount = "fasti.sh/drift-refresh-count";

    /// <summary>Annotation of the report: how many resources the program would change.</summary>
    public const string PreviewCount = "fasti.sh/drift-preview-count";
}
