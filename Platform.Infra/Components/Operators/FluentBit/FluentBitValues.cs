using Platform.Catalog;
using Platform.Manifests;

namespace Platform.Components.Operators.FluentBit;

/// <summary>Values of the aws-for-fluent-bit chart.</summary>
internal static class FluentBitValues
{
    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan) => HelmValues.Map(
        ("serviceAccount", HelmValues.Map(
            ("create", true),
            ("name", FluentBitOperator.ServiceAccount),
            ("annotations", plan.RoleAnnotations(OperatorName.FluentBit)))),
        // The chart's own region is us-east-1, whatever the cluster's is.
        ("cloudWatchLogs", HelmValues.Map(
            ("enabled", true),
            ("match", "kube.*"),
            ("region", plan.RequiredAccount.Region.Name),
            ("logGroupName", WorkloadLogs.GroupName(plan)),
            // The group is the stack's, with its retention and key: the plug-in would make one that keeps logs for
            // ever.
            ("autoCreateGroup", false))),
        ("additionalOutputs", plan.States.IsOff(OperatorName.Loki) ? null : LokiOutput),
        ("tolerations", (object[])[HelmValues.Map(("operator", "Exists"))]),
        ("priorityClassName", PlatformPriorities.SystemNode),
        ("resources", HelmValues.Resources("50m", "100Mi", "500m", "250Mi")),
        ("serviceMonitor", Monitor(plan)));

    private const string LokiLabels =
        "job=fluent-bit, namespace=$kubernetes['namespace_name'], container=$kubernetes['container_name'], "
        + "stream=$stream";

    // Few labels: each set of values is a stream of its own, and a label with many values makes Loki crawl.
    private static string LokiOutput =>
        $"""
        [OUTPUT]
            Name                   loki
            Match                  kube.*
            Host                   {Loki.LokiOperator.Service}.{OperatorPlace.Monitoring.Namespace}.svc
            Port                   {Loki.LokiOperator.Port}
            Labels                 {LokiLabels}
            Structured_Metadata    pod=$kubernetes['pod_name'],node=$kubernetes['host']
            Line_Format            json
            Remove_Keys            kubernetes,stream
            Auto_Kubernetes_Labels off

        """;

    private static Dictionary<string, object> Monitor(OperatorPlan plan)
    {
        var monitor = CommonValues.Monitor(plan, "labels");
        if (plan.HasMonitors)
        {
            // The chart's own path has none of the counters of lost records.
            monitor["telemetryPath"] = "/api/v2/metrics/prometheus";
        }

        return monitor;
    }
}
