using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:secrets</c>: secrets in AWS Secrets Manager that the platform keeps, with their copies in another
/// region, and how pods get them; never in compute mode local.
/// </summary>
public sealed record SecretsConfig
{
    /// <summary>
    /// The region of the copies, of the same partition; the default is that of
    /// <c>platform:crossRegion.replicate.region</c>. Where neither is given there are no copies.
    /// </summary>
    [RegionName]
    public string? ReplicaRegion { get; init; }

    /// <summary>Days before a deleted key is gone, 7 to 30.</summary>
    [Between(7, 30)]
    public int KeyDeletionWindowDays { get; init; } = 30;

    /// <summary>The secrets by name; in AWS the name is <c>&lt;id&gt;/NAME</c>.</summary>
    [SecretName(OnKeys = true)]
    public ImmutableSortedDictionary<string, ManagedSecretConfig> Entries { get; init; } =
        ImmutableSortedDictionary<string, ManagedSecretConfig>.Empty;

    /// <summary>
    /// Ids of other deployments of this account whose secrets External Secrets may read as well: that of the stack whose
    /// place this one takes after a disaster.
    /// </summary>
    [DeploymentId]
    public ImmutableArray<string> ReadDeployments { get; init; } = [];

    /// <summary>When it is tried whether the copies can be read.</summary>
    public SecretReplicaCheckConfig Check { get; init; } = new();

    /// <summary>SecretProviderClasses by name, which mount secrets into pods as files.</summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SecretProviderClassConfig> ProviderClasses { get; init; } =
        ImmutableSortedDictionary<string, SecretProviderClassConfig>.Empty;
}

/// <summary>Key <c>platform:secrets.entries.NAME</c>: one secret.</summary>
public sealed record ManagedSecretConfig
{
    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// The first value, from a <c>secure:</c> value. It is written once; a later change in AWS is left alone. Where absent
    /// somebody has to give one, for the secret is empty until then.
    /// </summary>
    public SecretText? InitialValue { get; init; }

    /// <summary>Whether it is copied to the other region.</summary>
    public bool Replicate { get; init; } = true;

    /// <summary>How it is changed by the clock; <c>null</c>, the default, for never.</summary>
    public SecretRotationConfig? Rotation { get; init; }
}

/// <summary>Key <c>platform:secrets.entries.NAME.rotation</c>: a change by the clock.</summary>
public sealed record SecretRotationConfig
{
    /// <summary>
    /// Name of the Lambda function that changes it. It is somebody else's: the platform makes none, for only the owner of
    /// what the secret opens knows how it is changed. Secrets Manager must be allowed to invoke it.
    /// </summary>
    [FunctionName]
    public required string Function { get; init; }

    /// <summary>Days from one change to the next.</summary>
    [Between(1, 1000)]
    public int EveryDays { get; init; } = 30;
}

/// <summary>Key <c>platform:secrets.check</c>: the check that copies can be read.</summary>
public sealed record SecretReplicaCheckConfig
{
    /// <summary>When it runs, in cron form, in UTC; the default is the first of each month, as in seed 003.</summary>
    [CronText]
    public string Cron { get; init; } = "0 5 1 * *";
}

/// <summary>Key <c>platform:secrets.providerClasses.NAME</c>: secrets that pods of a service account mount.</summary>
public sealed record SecretProviderClassConfig
{
    /// <summary>Namespace of the class, of the pods and of their service account; it must exist.</summary>
    [DnsLabel]
    public required string Namespace { get; init; }

    /// <summary>The pods' service account, which gets a role that reads these secrets and no other.</summary>
    [DnsLabel(253)]
    public required string ServiceAccount { get; init; }

    /// <summary>The files by name, each with the name of its secret behind <c>&lt;id&gt;/</c>.</summary>
    [DnsLabel(OnKeys = true)]
    [SecretName]
    public ImmutableSortedDictionary<string, string> Files { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
