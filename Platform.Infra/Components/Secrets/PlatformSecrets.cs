using Platform.Catalog;
using Platform.Components.Cluster;
using Platform.Components.Operators;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Platform.Components.Secrets;

/// <summary>
/// Secrets in AWS Secrets Manager with their copies in another region, each under a key of its region, and the ways of pods
/// to them.
/// </summary>
public sealed class PlatformSecrets : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:secrets:PlatformSecrets";

    private readonly SecretsPlan _plan;

    /// <summary>Whether a stack keeps secrets, or gives them to pods.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>True where the component is needed.</returns>
    public static bool IsWanted(PlatformConfig config) => SecretsPlan.Of(config) is not null;

    /// <summary>The region of the copies; <c>null</c> where there are none.</summary>
    /// <param name="config">The stack's configuration.</param>
    public static string? ReplicaRegion(PlatformConfig config) => SecretsPlan.Of(config)?.There?.Region.Name;

    /// <summary>What whoever reads a secret must wait for.</summary>
    public IReadOnlyList<Resource> Ready { get; }

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="config">The stack's configuration, of a stack with secrets in AWS.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="operators">The stack's operators.</param>
    /// <param name="there">The way to AWS in the region of the copies; <c>null</c> where there are none.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    public PlatformSecrets(
        string name, PlatformConfig config, ClusterOutputs cluster, Operators.Operators operators, ProviderResource? there,
        ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(operators);
        _plan = SecretsPlan.Of(config)
            ?? throw new ArgumentException("The stack has no secrets in AWS.", nameof(config));
        var secrets = Secrets(name, there);
        Resource[] reader = [.. Reader(name, operators)];
        if (_plan.There is { } region && operators.IsInstalled(OperatorName.ExternalSecrets))
        {
            ReplicaStore.Create(
                name, _plan, region, ExternalSecretsNamespace,
                [.. operators.After(OperatorName.ExternalSecrets), .. reader, .. secrets], this);
        }

        foreach (var (className, one) in _plan.Config.ProviderClasses)
        {
            new ProviderClass(className, one).Create(
                name, _plan, cluster, config.Operators.Identity, [.. operators.After(OperatorName.SecretsStoreCsiDriver)],
                this);
        }

        Ready = [.. secrets, .. reader];
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["names"] = _plan.Config.Entries.Keys.Select(_plan.NameOf).ToArray(),
            ["replicaRegion"] = _plan.There?.Region.Name,
        });
    }

    private const string ExternalSecretsNamespace = "external-secrets";

    private Resource[] Secrets(string name, ProviderResource? there)
    {
        if (_plan.Config.Entries.IsEmpty)
        {
            return [];
        }

        var key = SecretsKey.Create($"{name}-key", _plan, _plan.Account, () => _plan.Protection.Options(this));
        var thereKey = _plan.There is { } region
            ? SecretsKey.Create($"{name}-key-dr", _plan, region, () =>
            {
                var options = _plan.Protection.Options(this);
                options.Provider = there;
                return options;
            })
            : null;
        IEnumerable<KeyValuePair<string, ManagedSecretConfig>> canary = _plan.There is null ? [] :
        [
            new(ReplicaStore.CanaryKey, new ManagedSecretConfig
            {
                Description = "No secret: it is read in the other region to see that it can be.",
                InitialValue = new SecretText(ReplicaStore.CanaryText),
            }),
        ];
        return
        [
            .. _plan.Config.Entries.Concat(canary.Where(pair => !_plan.Config.Entries.ContainsKey(pair.Key)))
                .Select(pair => new ManagedSecret(pair.Key, pair.Value).Create(name, _plan, key.Arn, thereKey?.Arn, this)),
        ];
    }

    // A policy of its own on the operator's role, since what it names is not known where the role is made.
    private IEnumerable<Resource> Reader(string name, Operators.Operators operators)
    {
        var policy = ReaderPolicy.For(_plan);
        if (!policy.Statements.IsEmpty && operators.IsInstalled(OperatorName.ExternalSecrets))
        {
            var role = OperatorNames.Role(_plan.Id, OperatorName.ExternalSecrets);
            yield return new RolePolicy(
                $"{name}-reader",
                new RolePolicyArgs { Name = $"{_plan.Id}-secrets", Role = role, Policy = policy.ToJson() },
                new CustomResourceOptions { Parent = this, DependsOn = [.. operators.After(OperatorName.ExternalSecrets)] });
        }
    }
}
