using Platform.Manifests;

namespace Platform.Components.Operators.Cilium;

/// <summary>Values of the Cilium chart. Source of the chaining: Cilium, AWS VPC CNI plugin.</summary>
internal static class CiliumValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        // Beside the VPC CNI, whose configuration must stay where it is.
        ("cni", HelmValues.Map(("chainingMode", "aws-cni"), ("exclusive", false))),
        // Addresses are the VPC's own, so that there is neither a tunnel nor another sender's address.
        ("routingMode", "native"),
        ("enableIPv4Masquerade", false),
        ("endpointRoutes", HelmValues.Map(("enabled", true))),
        ("kubeProxyReplacement", "false"),
        // Policies on requests hold but in part behind another CNI; without them there is no proxy to run.
        ("l7Proxy", false),
        ("k8sNetworkPolicy", HelmValues.Map(("enabled", true))),
        // A pod that no policy selects is open. What is denied is for policies default-deny to say: "always" would cut off
        // whatever EKS runs in kube-system.
        ("policyEnforcementMode", "default"),
        ("prometheus", HelmValues.Map(("enabled", plan.HasMonitors), ("serviceMonitor", Agents(plan)))),
        ("operator", HelmValues.Map(
            ("replicas", CommonValues.Standby(plan)),
            ("podDisruptionBudget", CommonValues.Budget(CommonValues.Standby(plan))),
            ("prometheus", HelmValues.Map(("serviceMonitor", CommonValues.Monitor(plan, "labels")))),
            ("resources", HelmValues.Resources("50m", "128Mi", "500m", "512Mi")))),
        ("hubble", HelmValues.Map(("metrics", plan.HasMonitors
            ? HelmValues.Map(
                ("enabled", (object[])["drop", "flow"]), ("serviceMonitor", CommonValues.Monitor(plan, "labels")))
            : null))),
        ("resources", HelmValues.Resources("100m", "256Mi", "1", "1Gi")));

    // The chart asks the cluster for the kind before the CRDs are there, as in a preview.
    private static Dictionary<string, object> Agents(OperatorPlan plan)
    {
        var monitor = CommonValues.Monitor(plan, "labels");
        if (plan.HasMonitors)
        {
            monitor.Add("trustCRDsExist", true);
        }

        return monitor;
    }
}
