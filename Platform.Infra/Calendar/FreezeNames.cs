namespace Platform.Calendar;

/// <summary>What the calendar's objects are called in the cluster; people's scripts and manifests hold on to them.</summary>
public static class FreezeNames
{
    /// <summary>The namespace of all of them.</summary>
    public const string Namespace = "platform-governance";

    /// <summary>The ConfigMap with the compiled windows, which Pulumi owns.</summary>
    public const string Calendar = "deployment-calendar";

    /// <summary>The ConfigMap with the state, which only the reconciler writes.</summary>
    public const string State = "deployment-freeze";

    /// <summary>The ConfigMap with the override, which people write.</summary>
    public const string Override = "deployment-freeze-override";
}
