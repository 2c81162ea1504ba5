using System.Collections.Immutable;
using Pulumi;

namespace Platform.Components.Backup;

/// <summary>
/// Backup of a cluster with Velero: the storage with its key and role, Velero itself, and the schedules. In compute
/// mode local an object store inside the cluster takes the place of everything in AWS.
/// </summary>
public sealed class VeleroBackup : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:backup:VeleroBackup";

    /// <summary>Name of the bucket.</summary>
    public Output<string> BucketName { get; }

    /// <summary>
    /// ARNs by output name: <c>bucketArn</c>, <c>roleArn</c> and, with a key of our own, <c>keyArn</c>; empty in
    /// compute mode local.
    /// </summary>
    public IReadOnlyDictionary<string, Output<string>> Arns { get; }

    /// <summary>Settings of the bucket in S3, its versioning among them; empty in compute mode local.</summary>
    public IReadOnlyList<Resource> BucketSettings { get; }

    /// <summary>Names of the schedules, in ordinal order.</summary>
    public ImmutableArray<string> ScheduleNames { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    /// <exception cref="ArgumentException">
    /// The arguments contradict each other; validation refuses that earlier.
    /// </exception>
    public VeleroBackup(string name, VeleroBackupArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var plan = BackupPlan.Of(args);
        var ns = VeleroNamespace.Create(name, plan, this);
        VeleroNetwork.Create(name, plan, ns, this);
        Resource[] ground = [ns, .. args.Prerequisites.Secrets];
        var storage = plan.Account is { } account
            ? AwsStorage.Create(name, plan, account, this)
            : ObjectStore.Create(name, plan, ground, this);
        var password = RepositoryPassword.Create(name, plan, ground, this);
        Resource[] operators = [.. args.Prerequisites.Snapshots, .. args.Prerequisites.Monitors];
        var release = VeleroRelease.Create(name, plan, [ns, password, .. storage.Ready, .. operators], this);
        var location = StorageLocation.Create(name, storage, release, this);
        Resource[] snapshots = plan.SnapshotDriver is { } driver
            ? [SnapshotClass.Create(name, driver, [.. args.Prerequisites.Snapshots], this)]
            : [];
        ScheduleNames = BackupSchedules.Create(name, plan, [release, location, .. snapshots], this);

        BucketName = storage.Bucket;
        Arns = storage.Arns;
        BucketSettings = storage.Settings;
        RegisterOutputs(Outputs());
    }

    private Dictionary<string, object?> Outputs()
    {
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["bucketName"] = BucketName,
            ["namespace"] = VeleroNames.Namespace,
            ["scheduleNames"] = ScheduleNames,
        };
        foreach (var (output, arn) in Arns)
        {
            outputs.Add(output, arn);
        }

        return outputs;
    }
}
