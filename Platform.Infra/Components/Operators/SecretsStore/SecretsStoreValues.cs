using Platform.Manifests;

namespace Platform.Components.Operators.SecretsStore;

/// <summary>
/// Values of the AWS provider's chart, which has the driver in it: with the driver's own chart beside it, two releases
/// fight over one CSIDriver. A cluster that has the driver already takes both as they are: <c>state: adopt</c>.
/// </summary>
internal static class SecretsStoreValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        ("awsRegion", plan.RequiredAccount.Region.Name),
        ("useFipsEndpoint", plan.RequiredAccount.IsGovCloud),
        ("priorityClassName", PlatformPriorities.SystemNode),
        ("resources", HelmValues.Resources("50m", "100Mi", "200m", "200Mi")),
        // Each node with a pod that mounts secrets needs both, whatever the node is kept for.
        ("tolerations", (object[])[HelmValues.Map(("operator", "Exists"))]),
        ("secrets-store-csi-driver", Driver()));

    private static Dictionary<string, object> Driver() => HelmValues.Map(
        ("install", true),
        // A secret that changes in AWS changes in the file.
        ("enableSecretRotation", true),
        ("rotationPollInterval", "2m"),
        // Copies in the cluster are External Secrets' work, and need the right to write any Secret.
        ("syncSecret", HelmValues.Map(("enabled", false))),
        ("logFormatJSON", true),
        // The provider asks for the pod's own identity by these tokens: IRSA's first, Pod Identity's second.
        ("tokenRequests", (object[])
            [
                HelmValues.Map(("audience", "sts.amazonaws.com")),
                HelmValues.Map(("audience", "pods.eks.amazonaws.com")),
            ]),
        ("linux", HelmValues.Map(
            ("priorityClassName", PlatformPriorities.SystemNode),
            ("driver", Limited("50m", "100Mi", "200m", "200Mi")),
            ("registrar", Limited("10m", "20Mi", "100m", "100Mi")),
            ("livenessProbe", Limited("10m", "20Mi", "100m", "100Mi")),
            ("crds", Limited("10m", "32Mi", "100m", "128Mi")))));

    private static Dictionary<string, object> Limited(
        string cpu, string memory, string cpuLimit, string memoryLimit) =>
        HelmValues.Map(("resources", HelmValues.Resources(cpu, memory, cpuLimit, memoryLimit)));
}
