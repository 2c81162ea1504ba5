using System.Text;
using Platform.Cloud;
using Platform.Components.Cluster;
using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.SecretsStore.V1;
using Pulumi.KubernetesCrds.SecretsStore.V1;

namespace Platform.Components.Secrets;

/// <summary>
/// Secrets that pods mount as files, with the role that their service account reads them by. Where there are copies, a
/// mount goes on while Secrets Manager of this region is away.
/// </summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Config">Key <c>platform:secrets.providerClasses.NAME</c>.</param>
internal sealed record ProviderClass(string Name, SecretProviderClassConfig Config)
{
    /// <summary>Creates class and role.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">Which secrets there are.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="identity">How pods get credentials.</param>
    /// <param name="after">The driver.</param>
    /// <param name="parent">The component.</param>
    public void Create(
        string name, SecretsPlan plan, ClusterOutputs cluster, WorkloadIdentity identity, Resource[] after, Resource parent)
    {
        var role = WorkloadRole.Create(
            new WorkloadRoleSpec
            {
                LogicalName = $"{name}-{Name}-files",
                RoleName = RoleName.Of(plan.Id, $"{Name}-files"),
                Description = $"Lets {Config.Namespace}/{Config.ServiceAccount} in cluster {cluster.Name} read its secrets.",
                Sid = "SecretFiles",
                Account = plan.Account,
                Cluster = cluster,
                Identity = identity,
                ServiceAccounts = [new(Config.Namespace, Config.ServiceAccount)],
                Policy = Policy(plan).ToJson(),
            },
            () => new CustomResourceOptions { Parent = parent },
            parent);
        _ = new SecretProviderClass(
            $"{name}-{Name}",
            new SecretProviderClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = Config.Namespace },
                Spec = new SecretProviderClassSpecArgs { Provider = "aws", Parameters = Parameters(plan, identity) },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = [.. after, .. role.Grants] });
    }

    private InputMap<string> Parameters(SecretsPlan plan, WorkloadIdentity identity)
    {
        var parameters = new InputMap<string> { ["objects"] = Objects(plan), ["region"] = plan.Account.Region.Name };
        if (identity == WorkloadIdentity.PodIdentity)
        {
            parameters["usePodIdentity"] = "true";
        }

        if (plan.There is { } there)
        {
            parameters["failoverRegion"] = there.Region.Name;
        }

        return parameters;
    }

    private string Objects(SecretsPlan plan)
    {
        var text = new StringBuilder();
        foreach (var (file, secret) in Config.Files)
        {
            text.Append($"- objectName: {plan.NameOf(secret)}\n  objectType: secretsmanager\n  objectAlias: {file}\n");
        }

        return text.ToString();
    }

    private PolicyDocument Policy(SecretsPlan plan) => new(
    [
        .. Read("Secrets", plan.Account, plan),
        .. plan.There is { } there ? Read("Copies", there, plan) : [],
    ]);

    private PolicyStatement[] Read(string what, AwsAccount account, SecretsPlan plan) =>
    [
        new PolicyStatement
        {
            Sid = $"Read{what}",
            Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
            Resources =
            [
                .. Config.Files.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(secret => SecretsPlan.SecretArn(account, plan.NameOf(secret))),
            ],
        },
        SecretsKeyPolicy.Decrypt($"Decrypt{what}", account, plan.KeyAlias),
    ];
}
