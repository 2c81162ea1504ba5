namespace Platform.Components.Governance.AuditTrail;

/// <summary>Names that the audit trail's parts know each other by.</summary>
internal static class AuditNames
{
    /// <summary>Argo CD's service, which the triggers send through.</summary>
    public const string Service = "platform-audit";

    /// <summary>Label <c>job</c> of the stream in Loki.</summary>
    public const string Job = "argocd-audit";

    /// <summary>The stream's selector.</summary>
    public const string Selector = "{job=\"" + Job + "\"}";

    /// <summary>What Argo CD's notifications controller reads (Argo CD: Notifications, overview).</summary>
    public const string ConfigMap = "argocd-notifications-cm";

    /// <summary>The same for a controller whose ConfigMap is somebody else's: to be merged into it by hand.</summary>
    public const string ToMerge = "argocd-notifications-audit";

    /// <summary>Namespace of the metrics in CloudWatch.</summary>
    public const string Metrics = "Platform/AuditTrail";

    /// <summary>The topic of those who read what was done by hand.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <returns>The topic's name.</returns>
    public static string Topic(string id) => $"{id}-audit";
}
