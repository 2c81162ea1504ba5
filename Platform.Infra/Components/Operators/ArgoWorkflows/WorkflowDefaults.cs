using Platform.Manifests;

namespace Platform.Components.Operators.ArgoWorkflows;

/// <summary>What a workflow gets that says nothing: without it, its pods run as root and stay for ever.</summary>
internal static class WorkflowDefaults
{
    /// <summary>The user of Argo's own non-root executor image.</summary>
    public const int UserId = 8737;

    private static readonly TimeSpan KeptAfterSuccess = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptAfterFailure = TimeSpan.FromDays(7);
    private static readonly TimeSpan Deadline = TimeSpan.FromHours(24);

    /// <summary>The defaults.</summary>
    /// <returns>A workflow without templates.</returns>
    public static Dictionary<string, object> Of() => HelmValues.Map(("spec", HelmValues.Map(
        ("activeDeadlineSeconds", (int)Deadline.TotalSeconds),
        ("podGC", HelmValues.Map(("strategy", "OnPodSuccess"))),
        ("ttlStrategy", HelmValues.Map(
            ("secondsAfterSuccess", (int)KeptAfterSuccess.TotalSeconds),
            ("secondsAfterFailure", (int)KeptAfterFailure.TotalSeconds))),
        ("securityContext", HelmValues.RestrictedPod(UserId)))));
}
