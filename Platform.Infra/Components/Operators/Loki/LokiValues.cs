using System.Globalization;
using Platform.Catalog;
using Platform.Components.Governance.AuditTrail;
using Platform.Manifests;

namespace Platform.Components.Operators.Loki;

/// <summary>Values of the Loki chart: one process with every part, three of them in production.</summary>
internal static class LokiValues
{
    private const int QuorumReplicas = 3;

    /// <summary>The values.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>The values.</returns>
    public static Dictionary<string, object> Of(OperatorPlan plan)
    {
        var replicas = Replicas(plan);
        return HelmValues.Map(
            ("deploymentMode", "Monolithic"),
            ("loki", Configuration(plan, replicas)),
            ("singleBinary", Process(plan, replicas)),
            ("serviceAccount", HelmValues.Map(
                ("create", true),
                ("name", LokiOperator.Service),
                ("annotations", plan.RoleAnnotations(OperatorName.Loki)))),
            // The chart counts the replicas of its other modes against this one, and two of them are three by default.
            ("read", None()), ("write", None()), ("backend", None()),
            ("gateway", Disabled()),
            // Two memcacheds that ask for ten gigabytes between them; S3 is fast enough for what people look up.
            ("chunksCache", Disabled()), ("resultsCache", Disabled()),
            ("lokiCanary", Disabled()), ("test", Disabled()),
            // Rules are the platform's own, evaluated by Prometheus.
            ("ruler", Disabled()),
            ("monitoring", HelmValues.Map(("serviceMonitor", CommonValues.Monitor(plan, "labels")))));
    }

    /// <summary>
    /// Three write to a quorum; two would stop as soon as one is away, so that there is one or three.
    /// </summary>
    private static int Replicas(OperatorPlan plan) => plan.Profile.Replicas >= QuorumReplicas ? QuorumReplicas : 1;

    private static Dictionary<string, object> Configuration(OperatorPlan plan, int replicas)
    {
        var bucket = SignalStore.BucketName(plan, OperatorName.Loki);
        return HelmValues.Map(
            // One tenant: without this every request needs a tenant's name in a header.
            ("auth_enabled", false),
            ("analytics", HelmValues.Map(("reporting_enabled", false))),
            ("commonConfig", HelmValues.Map(("replication_factor", replicas))),
            ("storage", HelmValues.Map(
                ("type", "s3"),
                ("bucketNames", HelmValues.Map(("chunks", bucket))),
                ("s3", HelmValues.Map(("region", plan.RequiredAccount.Region.Name))))),
            ("schemaConfig", HelmValues.Map(("configs", (object[])[Schema()]))),
            ("limits_config", Limits(plan)),
            // The limit above is only a number until the compactor is told to delete.
            ("compactor", HelmValues.Map(("retention_enabled", true), ("delete_request_store", "s3"))));
    }

    // Who deployed what is a few lines a day, and asked for long after the logs of then are gone.
    private static Dictionary<string, object> Limits(OperatorPlan plan) => HelmValues.Map(
        ("retention_period", Hours(plan.Profile.LogRetentionDays)),
        ("retention_stream", plan.Audit is not { } audit
            ? null
            : (object[])
            [
                HelmValues.Map(
                    ("selector", AuditNames.Selector), ("priority", 1), ("period", Hours(audit.RetentionDays))),
            ]));

    private static string Hours(int days) => string.Create(CultureInfo.InvariantCulture, $"{days * 24}h");

    // A schema holds from its date on and can never be changed back in time.
    private static Dictionary<string, object> Schema() => HelmValues.Map(
        ("from", "2024-04-01"),
        ("store", "tsdb"),
        ("object_store", "s3"),
        ("schema", "v13"),
        ("index", HelmValues.Map(("prefix", "loki_index_"), ("period", "24h"))));

    private static Dictionary<string, object> Process(OperatorPlan plan, int replicas) => HelmValues.Map(
        ("replicas", replicas),
        ("sidecar", false),
        ("priorityClassName", PlatformPriorities.Critical),
        ("podDisruptionBudget", CommonValues.Budget(replicas)),
        ("topologySpreadConstraints", CommonValues.Spread(
            plan, replicas, ("app.kubernetes.io/name", LokiOperator.Service))),
        ("resources", replicas == 1
            ? HelmValues.Resources("100m", "512Mi", "1", "1Gi")
            : HelmValues.Resources("500m", "2Gi", "2", "4Gi")),
        ("persistence", HelmValues.Map(
            ("enabled", true), ("size", "20Gi"), ("storageClass", plan.StorageClass))));

    private static Dictionary<string, object> None() => HelmValues.Map(("replicas", 0));

    private static Dictionary<string, object> Disabled() => HelmValues.Map(("enabled", false));
}
