using Platform.Manifests;

namespace Platform.Components.Operators.Prometheus.Values;

/// <summary>Volumes of what the Prometheus operator runs.</summary>
internal static class Volumes
{
    /// <summary>A volume for each replica.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <param name="size">Its size, such as <c>50Gi</c>.</param>
    /// <returns>A storage specification.</returns>
    public static Dictionary<string, object> Claim(OperatorPlan plan, string size) => HelmValues.Map(
        ("volumeClaimTemplate", HelmValues.Map(("spec", HelmValues.Map(
            ("accessModes", (object[])["ReadWriteOnce"]),
            ("storageClassName", plan.StorageClass),
            ("resources", HelmValues.Map(("requests", HelmValues.Map(("storage", size))))))))));
}
