using System.Collections.Immutable;
using Platform.Cloud;
using Platform.Configuration;

namespace Platform.Components.Secrets;

/// <summary>What follows from the configuration for the secrets in AWS, decided once.</summary>
internal sealed record SecretsPlan
{
    /// <summary>Name of the store in the cluster that reads copies.</summary>
    public const string ReplicaStore = "aws-secrets-manager-dr";

    /// <summary>The deployment's id.</summary>
    public required string Id { get; init; }

    /// <summary>The account in the stack's region.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The account in the region of the copies; <c>null</c> where there are none.</summary>
    public required AwsAccount? There { get; init; }

    /// <summary>Key <c>platform:secrets</c>.</summary>
    public required SecretsConfig Config { get; init; }

    /// <summary>Whether secrets and keys outlive the stack.</summary>
    public required DataProtection Protection { get; init; }

    /// <summary>Alias of the keys, the same in both regions.</summary>
    public string KeyAlias => AliasOf(Id);

    /// <summary>Names in AWS of the secrets that have copies, in ordinal order.</summary>
    public ImmutableArray<string> Replicated => There is null
        ? []
        : [.. Config.Entries.Where(pair => pair.Value.Replicate).Select(pair => NameOf(pair.Key))];

    /// <summary>Decides everything.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>The plan; <c>null</c> where the stack has nothing to do with secrets in AWS.</returns>
    public static SecretsPlan? Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var secrets = config.Secrets;
        if (config.Aws is not { } aws || config.Cluster.ComputeMode == ComputeMode.Local
            || (secrets.Entries.IsEmpty && secrets.ProviderClasses.IsEmpty && secrets.ReadDeployments.IsEmpty))
        {
            return null;
        }

        var region = secrets.ReplicaRegion ?? config.CrossRegion.Replicate?.Region;
        var copies = region is not null && secrets.Entries.Values.Any(entry => entry.Replicate);
        return new SecretsPlan
        {
            Id = config.Deployment.Id,
            Account = AwsAccount.Of(aws),
            There = copies ? AwsAccount.Of(aws with { Region = region! }) : null,
            Config = secrets,
            Protection = DataProtection.Of(config.Deployment.Environment),
        };
    }

    /// <summary>A secret's name in AWS.</summary>
    /// <param name="name">Its name in the configuration.</param>
    public string NameOf(string name) => $"{Id}/{name}";

    /// <summary>Alias of a deployment's keys.</summary>
    /// <param name="id">The deployment's id.</param>
    public static string AliasOf(string id) => $"alias/{id}-secrets";

    /// <summary>A secret's ARN, whose last six characters AWS chooses.</summary>
    /// <param name="account">The account and region.</param>
    /// <param name="name">The secret's name in AWS.</param>
    public static string SecretArn(AwsAccount account, string name) => account.Arn("secretsmanager", $"secret:{name}-??????");

    /// <summary>A secret's name as part of a logical name.</summary>
    /// <param name="name">Its name in the configuration.</param>
    public static string Slug(string name) => name.Replace('/', '-');
}
