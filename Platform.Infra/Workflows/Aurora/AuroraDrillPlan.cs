using System.Globalization;
using Platform.Cloud;
using Platform.Components.Aurora;
using Platform.Configuration;
using Platform.Recovery;

namespace Platform.Workflows.Aurora;

/// <summary>What the workflows of a stack's database depend on.</summary>
/// <param name="Names">What the database is called, and where it is.</param>
/// <param name="Config">Key <c>platform:aurora</c>.</param>
/// <param name="Objective">What is promised for databases; <c>null</c> where nothing is.</param>
internal sealed record AuroraDrillPlan(AuroraNames Names, AuroraConfig Config, RecoveryObjective? Objective)
{
    /// <summary>Name of the drill's workflow.</summary>
    public const string Drill = "aurora-pitr-drill";

    /// <summary>Name of the workflow that watches how far back can be restored.</summary>
    public const string Watch = "aurora-restorable-check";

    /// <summary>ARN of the real cluster.</summary>
    public string Source => Names.Account.Arn("rds", $"cluster:{Names.Cluster}");

    /// <summary>ARN of the drill's cluster.</summary>
    public string Cluster => Names.Account.Arn("rds", $"cluster:{Names.DrillCluster}");

    /// <summary>ARN of the drill's instance.</summary>
    public string Instance => Names.Account.Arn("rds", $"db:{Names.DrillCluster}");

    /// <summary>RTO as scripts take it.</summary>
    public string RtoTarget => Seconds(Objective?.Rto);

    /// <summary>RPO as scripts take it.</summary>
    public string RpoTarget => Seconds(Objective?.Rpo);

    /// <summary>The plan of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>The plan; <c>null</c> where there is no database.</returns>
    public static AuroraDrillPlan? Of(PlatformConfig config) => AuroraNames.Of(config) is { } names
        ? new(names, config.Aurora, RecoveryObjectives.Of(config).Find(RecoveryComponents.Databases))
        : null;

    /// <summary>A statement about the real cluster or the drill's.</summary>
    /// <param name="sid">What it is for.</param>
    /// <param name="resources">The ARNs.</param>
    /// <param name="actions">The actions.</param>
    public static PolicyStatement May(string sid, string[] resources, params string[] actions) =>
        new() { Sid = sid, Actions = [.. actions], Resources = [.. resources] };

    private static string Seconds(TimeSpan? time) => time is { } promised
        ? ((long)promised.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : StepMetric.None;
}
