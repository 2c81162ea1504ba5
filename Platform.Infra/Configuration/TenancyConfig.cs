using System.Collections.Immutable;
using Platform.Manifests;

namespace Platform.Configuration;

/// <summary>Key <c>platform:tenancy</c>: the teams that share the cluster.</summary>
public sealed record TenancyConfig
{
    /// <summary>The teams by name. A team's first namespace is <c>team-</c> and its name.</summary>
    [DnsLabel(40, OnKeys = true)]
    public ImmutableSortedDictionary<string, TeamConfig> Teams { get; init; } =
        ImmutableSortedDictionary<string, TeamConfig>.Empty;
}

/// <summary>Key <c>platform:tenancy.teams.NAME</c>: a team, with what it gets in the cluster.</summary>
public sealed record TeamConfig
{
    /// <summary>How much each of its namespaces may take; the amounts grow with the environment.</summary>
    public TenantTier Tier { get; init; } = TenantTier.Small;

    /// <summary>
    /// Its namespaces by name, each with what differs there; empty for one namespace, <c>team-</c> and the team's name.
    /// </summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, TeamNamespaceConfig> Namespaces { get; init; } =
        ImmutableSortedDictionary<string, TeamNamespaceConfig>.Empty;

    /// <summary>The level of the Pod Security Standards that its pods are held to; privileged is refused in prod.</summary>
    public PodSecurityLevel PodSecurity { get; init; } = PodSecurityLevel.Restricted;

    /// <summary>Whether Goldilocks shows recommendations for its workloads.</summary>
    public bool Goldilocks { get; init; } = true;

    /// <summary>Whether its pods are in Istio's mesh, and how.</summary>
    public TenantMesh Mesh { get; init; } = TenantMesh.None;

    /// <summary>Whether deployment freezes hold for it; the default is true in prod, and false elsewhere.</summary>
    public bool? Freeze { get; init; }

    /// <summary>
    /// Priority classes that its pods may name; the default is <c>batch-low</c>, in prod <c>prod-high</c> too.
    /// </summary>
    [TenantPriorityClass]
    public ImmutableArray<string> PriorityClasses { get; init; } = [];

    /// <summary>Kubernetes groups with what they may do in its namespaces.</summary>
    [GroupName(OnKeys = true)]
    public ImmutableSortedDictionary<string, TenantRole> Access { get; init; } =
        ImmutableSortedDictionary<string, TenantRole>.Empty;

    /// <summary>Whom its pods talk to, beside what every pod needs.</summary>
    public TenantNetworkConfig Network { get; init; } = new();

    /// <summary>
    /// Whether it gets a store of secrets over AWS Secrets Manager, for the secrets below <c>&lt;id&gt;/teams/NAME/</c>;
    /// the default is true where the platform installs External Secrets and there is AWS.
    /// </summary>
    public bool? SecretStore { get; init; }
}

/// <summary>Key <c>platform:tenancy.teams.NAME.namespaces.NAME</c>: what differs in one namespace.</summary>
public sealed record TeamNamespaceConfig
{
    /// <summary>How much it may take; the default is the team's tier.</summary>
    public TenantTier? Tier { get; init; }

    /// <summary>Amounts of its quota that differ from its tier's, such as <c>requests.cpu: "6"</c>.</summary>
    [QuotaResource(OnKeys = true)]
    [Quantity]
    public ImmutableSortedDictionary<string, string> Quota { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Key <c>platform:tenancy.teams.NAME.network</c>: whom a team's pods talk to.</summary>
public sealed record TenantNetworkConfig
{
    /// <summary>Whether pods of one namespace may talk to each other.</summary>
    public bool WithinNamespace { get; init; } = true;

    /// <summary>Whether pods may call HTTPS services outside the cluster.</summary>
    public bool Internet { get; init; }

    /// <summary>Namespaces whose pods may call the team's.</summary>
    [DnsLabel]
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Namespaces whose pods the team's may call.</summary>
    [DnsLabel]
    public ImmutableArray<string> To { get; init; } = [];
}
