namespace Platform.Components.Recovery;

/// <summary>Names inside the cluster that recovery drills have.</summary>
public static class RecoveryNames
{
    /// <summary>Namespace of the canaries: what the monthly drill restores where nothing else is said.</summary>
    public const string Canary = Configuration.CriticalNamespaces.Canary;

    /// <summary>Name of the canaries in it: a ConfigMap, and a StatefulSet with a volume.</summary>
    public const string CanaryObject = "canary";

    /// <summary>
    /// The namespace that the drill makes, restores into and removes. It has one name, so that rights can name it.
    /// </summary>
    public const string Scratch = "dr-test";

    /// <summary>ConfigMap in Velero's namespace with what the drill changes in restored objects.</summary>
    public const string Modifiers = "dr-test-modifiers";
}
