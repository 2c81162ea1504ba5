using Platform.Components.Backup;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.CrossRegion;

/// <summary>What <see cref="CrossRegionBackup"/> is made from.</summary>
public sealed record CrossRegionBackupArgs
{
    /// <summary>What follows from the configuration.</summary>
    internal CrossRegionPlan Plan { get; private init; } = null!;

    /// <summary>The way to AWS in the region of the copies.</summary>
    public required ProviderResource There { get; init; }

    /// <summary>Name of the bucket that is copied.</summary>
    public required Output<string> Source { get; init; }

    /// <summary>ARN of the key of that bucket; <c>null</c> with SSE-S3.</summary>
    public Output<string>? SourceKeyArn { get; init; }

    /// <summary>Settings of that bucket: S3 copies only a bucket that keeps versions.</summary>
    public IReadOnlyList<Resource> SourceSettings { get; init; } = [];

    /// <summary>The arguments for a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <param name="backup">The backups.</param>
    /// <param name="there">The way to AWS in the region of the copies.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="ArgumentException">The stack copies nothing.</exception>
    public static CrossRegionBackupArgs Of(PlatformConfig config, VeleroBackup backup, ProviderResource there)
    {
        ArgumentNullException.ThrowIfNull(backup);
        return new CrossRegionBackupArgs
        {
            Plan = CrossRegionPlan.Of(config) ?? throw new ArgumentException("The stack copies nothing.", nameof(config)),
            There = there,
            Source = backup.BucketName,
            SourceKeyArn = backup.Arns.GetValueOrDefault("keyArn"),
            SourceSettings = backup.BucketSettings,
        };
    }

    /// <summary>Options of what is in the region of the copies, and holds data.</summary>
    /// <param name="parent">The component.</param>
    /// <param name="after">What must exist before it.</param>
    internal CustomResourceOptions OptionsThere(Resource parent, params Resource[] after)
    {
        var options = Plan.Protection.Options(parent, after);
        options.Provider = There;
        return options;
    }
}
