using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Operators;
using Platform.Tenancy;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Platform.Components.Governance.Tenancy;

/// <summary>
/// A team's store of secrets. External Secrets takes a role of the team's own for it, which reads that team's secrets
/// alone; with its own role every team could ask for everybody's.
/// </summary>
internal static class TeamSecrets
{
    /// <summary>Name of a team's role in IAM.</summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="team">The team's name.</param>
    /// <returns>The name.</returns>
    public static string RoleName(string id, string team) =>
        Cloud.RoleName.Of(id, $"team-{team}-secrets");

    /// <summary>The role that stores take, by the namespace that they are in.</summary>
    /// <param name="args">What the cluster is like.</param>
    /// <returns>The ARN of each role.</returns>
    public static ImmutableSortedDictionary<string, string> Roles(PlatformTenancyArgs args) => args.Teams
        .Where(team => team.HasSecretStore)
        .SelectMany(team => team.Namespaces, (team, ns) => (ns.Name, Role: Arn(args, team)))
        .ToImmutableSortedDictionary(one => one.Name, one => one.Role, StringComparer.Ordinal);

    /// <summary>Creates the role, and lets External Secrets take it.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="team">The team.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What the store must wait for.</returns>
    public static IReadOnlyList<Resource> Role(string name, Team team, PlatformTenancyArgs args, Resource parent)
    {
        var account = Account(args);
        var roleName = RoleName(args.Id, team.Name);
        var operatorRole = OperatorNames.Role(args.Id, OperatorName.ExternalSecrets);
        // A trust policy that names a role is refused until the role is there.
        var role = new Role(
            $"{name}-secrets-role",
            new RoleArgs
            {
                Name = roleName,
                Description = $"Lets External Secrets read the secrets of team {team.Name}.",
                AssumeRolePolicy = Trust(account.IamArn($"role/{operatorRole}")),
            },
            new CustomResourceOptions { Parent = parent, DependsOn = [.. args.AfterSecrets] });
        return
        [
            new RolePolicy(
                $"{name}-secrets-role-policy",
                new RolePolicyArgs
                {
                    Name = roleName,
                    Role = role.Name,
                    Policy = Secrets(account, $"{args.Id}/teams/{team.Name}"),
                },
                new CustomResourceOptions { Parent = parent }),
            new RolePolicy(
                $"{name}-secrets-taker",
                new RolePolicyArgs
                {
                    Name = roleName,
                    Role = operatorRole,
                    Policy = Take(Arn(args, team)),
                },
                new CustomResourceOptions { Parent = parent, DependsOn = [.. args.AfterSecrets] }),
        ];
    }

    /// <summary>Creates the store in a namespace.</summary>
    /// <param name="name">Beginning of the logical name.</param>
    /// <param name="team">The team.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <param name="after">The namespace and the role.</param>
    /// <param name="parent">The component.</param>
    public static void Store(
        string name, Team team, string ns, PlatformTenancyArgs args, Resource[] after, Resource parent) =>
        _ = new SecretStore(
            $"{name}-secrets",
            new SecretStoreArgs
            {
                Metadata = new ObjectMetaArgs { Name = TeamNames.SecretStore, Namespace = ns },
                Spec = new SecretStoreSpecArgs
                {
                    Provider = new SecretStoreSpecProviderArgs
                    {
                        Aws = new SecretStoreSpecProviderAwsArgs
                        {
                            Service = "SecretsManager",
                            Region = Account(args).Region.Name,
                            Role = Arn(args, team),
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = [.. after, .. args.AfterSecrets] });

    private static string Arn(PlatformTenancyArgs args, Team team) =>
        Account(args).IamArn($"role/{RoleName(args.Id, team.Name)}");

    private static AwsAccount Account(PlatformTenancyArgs args) =>
        args.Account ?? throw new ArgumentException("A store of secrets needs an AWS account.", nameof(args));

    /// <summary>
    /// Pod Identity's session tags go along with a role that is taken further, which takes the right to tag (EKS user
    /// guide, session tags of Pod Identity).
    /// </summary>
    private static string Trust(string taker) => new PolicyDocument(new PolicyStatement
    {
        Sid = "ExternalSecrets",
        Principal = PolicyPrincipal.Aws(taker),
        Actions = ["sts:AssumeRole", "sts:TagSession"],
    }).ToJson();

    private static string Take(string role) => new PolicyDocument(new PolicyStatement
    {
        Sid = "TakeTeamRole",
        Actions = ["sts:AssumeRole", "sts:TagSession"],
        Resources = [role],
    }).ToJson();

    private static string Secrets(AwsAccount account, string path) => new PolicyDocument(new PolicyStatement
    {
        Sid = "TeamSecrets",
        Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        Resources = [account.Arn("secretsmanager", $"secret:{path}/*")],
    }).ToJson();
}
