using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Backup;

/// <summary>Init containers that copy Velero's plugins into the server's pod.</summary>
internal static class PluginContainers
{
    /// <summary>One container a plugin.</summary>
    /// <param name="versions">The versions to install.</param>
    /// <returns>Containers as the chart takes them.</returns>
    public static object[] Of(VeleroVersions versions)
    {
        var aws = Container("velero-plugin-for-aws", $"{Images.VeleroAwsPlugin}:{versions.AwsPlugin}");
        return versions.CsiPlugin is null
            ? [aws]
            : [aws, Container("velero-plugin-for-csi", $"{Images.VeleroCsiPlugin}:{versions.CsiPlugin}")];
    }

    private static Dictionary<string, object> Container(string name, string image) => HelmValues.Map(
        ("name", name),
        ("image", image),
        ("imagePullPolicy", "IfNotPresent"),
        ("securityContext", HelmValues.RestrictedContainer()),
        ("resources", HelmValues.Resources("50m", "64Mi", "200m", "128Mi")),
        ("volumeMounts", (object[])[HelmValues.Map(("mountPath", "/target"), ("name", "plugins"))]));
}
