namespace Platform.Manifests;

/// <summary>Parts of Helm values that charts have in common, in the form that a Pulumi map of objects takes.</summary>
internal static class HelmValues
{
    /// <summary>Requests and limits of a container.</summary>
    public static Dictionary<string, object> Resources(
        string cpu, string memory, string cpuLimit, string memoryLimit) =>
        new(StringComparer.Ordinal)
        {
            ["requests"] = Map(("cpu", cpu), ("memory", memory)),
            ["limits"] = Map(("cpu", cpuLimit), ("memory", memoryLimit)),
        };

    /// <summary>A pod that the restricted level admits, under a user and group of one id.</summary>
    /// <param name="id">The id of user and group.</param>
    public static Dictionary<string, object> RestrictedPod(int id) => Map(
        ("runAsNonRoot", true),
        ("runAsUser", id),
        ("runAsGroup", id),
        ("fsGroup", id),
        ("seccompProfile", Map(("type", "RuntimeDefault"))));

    /// <summary>A container that the restricted level admits, with a read-only root file system.</summary>
    public static Dictionary<string, object> RestrictedContainer() => Map(
        ("allowPrivilegeEscalation", false),
        ("capabilities", Map(("drop", (object[])["ALL"]))),
        ("readOnlyRootFilesystem", true));

    /// <summary>A map.</summary>
    /// <param name="entries">Its keys and values; an entry without a value is left out.</param>
    public static Dictionary<string, object> Map(params ReadOnlySpan<(string Key, object? Value)> entries)
    {
        var map = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                map.Add(key, value);
            }
        }

        return map;
    }
}
