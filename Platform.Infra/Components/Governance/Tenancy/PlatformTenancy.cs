using System.Collections.Immutable;
using Platform.Tenancy;
using Pulumi;

namespace Platform.Components.Governance.Tenancy;

/// <summary>
/// The teams that share the cluster: for each its namespaces with labels, defaults, quota, network, access and a store of
/// secrets.
/// </summary>
public sealed class PlatformTenancy : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:Tenancy";

    /// <summary>Creates what the teams get.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">Who the teams are.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    public PlatformTenancy(string name, PlatformTenancyArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        foreach (var team in args.Teams)
        {
            Create($"{name}-{team.Name}", team, args);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["namespaces"] = args.Teams.SelectMany(team => team.Namespaces, (_, ns) => ns.Name)
                .Order(StringComparer.Ordinal).ToImmutableArray(),
        });
    }

    private void Create(string name, Team team, PlatformTenancyArgs args)
    {
        IReadOnlyList<Resource> role = team.HasSecretStore ? TeamSecrets.Role(name, team, args, this) : [];
        foreach (var ns in team.Namespaces)
        {
            var place = $"{name}-{ns.Name}";
            var created = TeamNamespaces.Create(place, ns, this);
            TeamLimits.Create(place, team, ns, created, this);
            TeamNetwork.Create(place, team, ns.Name, args, created, this);
            TeamAccess.Create(place, team, ns.Name, args.Environment, created, this);
            if (team.HasSecretStore)
            {
                TeamSecrets.Store(place, team, ns.Name, args, [created, .. role], this);
            }
        }
    }
}
