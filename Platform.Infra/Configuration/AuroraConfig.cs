using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:aurora</c>: an Aurora cluster with its backups, the drill that restores it, and the watch over how far
/// back it can be restored; never in compute mode local.
/// </summary>
public sealed record AuroraConfig
{
    /// <summary>Whether there is one, and who keeps it.</summary>
    public DatabaseState State { get; init; } = DatabaseState.Off;

    /// <summary>
    /// The cluster's name in RDS; the default is <c>&lt;id&gt;-aurora</c>. State <c>adopt</c> needs it.
    /// </summary>
    [DatabaseName]
    public string? ClusterIdentifier { get; init; }

    /// <summary>The engine.</summary>
    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Postgresql;

    /// <summary>Version of the engine, such as <c>17.5</c>; <c>null</c>, the default, leaves it to RDS.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>Size of the instances.</summary>
    [DatabaseClass]
    public string InstanceClass { get; init; } = "db.r6g.large";

    /// <summary>How many instances: one writes, the others read and take over.</summary>
    [Between(1, 15)]
    public int Instances { get; init; } = 2;

    /// <summary>The database that is made with it, which the drill asks.</summary>
    [SqlName]
    public string DatabaseName { get; init; } = "app";

    /// <summary>The master user; RDS makes and rotates the password, in Secrets Manager.</summary>
    [SqlName]
    public string MasterUsername { get; init; } = "platform";

    /// <summary>Days for which any second can be restored.</summary>
    [Between(1, 35)]
    public int BackupRetentionDays { get; init; } = 30;

    /// <summary>
    /// When the daily backup starts, in UTC. Seed 003 has 03:00 to 04:00, which is when the daily backup of the cluster
    /// starts.
    /// </summary>
    [DailyWindow]
    public string BackupWindow { get; init; } = "06:00-07:00";

    /// <summary>When RDS may change instances, in UTC.</summary>
    [WeeklyWindow]
    public string MaintenanceWindow { get; init; } = "sun:08:00-sun:09:00";

    /// <summary>
    /// Whether AWS refuses to delete it; the default is true but in dev. Prod cannot switch it off.
    /// </summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>
    /// Name of a DB subnet group, for a VPC that the platform does not know; where absent, state <c>create</c> makes one of
    /// the private subnets.
    /// </summary>
    [DatabaseName]
    public string? SubnetGroup { get; init; }

    /// <summary>
    /// Security groups of the database, for a VPC that the platform does not know; where absent, state <c>create</c> makes
    /// one that lets the nodes in.
    /// </summary>
    [AwsId("sg")]
    public ImmutableArray<string> SecurityGroupIds { get; init; } = [];

    /// <summary>The drill.</summary>
    public AuroraDrillConfig Drill { get; init; } = new();
}

/// <summary>Key <c>platform:aurora.drill</c>: a restore to a moment in the past, to a cluster beside the real one.</summary>
public sealed record AuroraDrillConfig
{
    /// <summary>Whether there is one.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>When it runs, in cron form, in UTC.</summary>
    [CronText]
    public string Cron { get; init; } = "30 9 2 * *";

    /// <summary>How many minutes back it restores, as seed 003 does by an hour.</summary>
    [Between(10, 1440)]
    public int MinutesBack { get; init; } = 60;

    /// <summary>Size of the instance that the drill makes.</summary>
    [DatabaseClass]
    public string InstanceClass { get; init; } = "db.r6g.large";

    /// <summary>
    /// A query that gives at least one row where the data is whole, such as the count of a table that is never empty.
    /// </summary>
    public string Query { get; init; } = "SELECT 1";
}

/// <summary>What a stack has to do with a database.</summary>
public enum DatabaseState
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Somebody else keeps it; the stack watches its backups and tries to restore it.</summary>
    Adopt,

    /// <summary>The stack makes it.</summary>
    Create,
}

/// <summary>What speaks for the database.</summary>
public enum DatabaseEngine
{
    /// <summary>Aurora PostgreSQL.</summary>
    Postgresql,

    /// <summary>Aurora MySQL.</summary>
    Mysql,
}
