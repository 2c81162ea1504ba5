using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Findings;
using Platform.Manifests;
using Platform.Tenancy;

namespace Platform.Configuration;

/// <summary>Whether each team can have what it is given.</summary>
internal static class TenancyRules
{
    private const string Path = "platform:tenancy.teams";

    /// <summary>Checks the teams.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Path, "platform:deployment.environment", "platform:cluster.computeMode"))
        {
            return;
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, team) in context.Config.Tenancy.Teams)
        {
            var path = Paths.Join(Path, name);
            CheckNamespaces(context, path, name, team, owners);
            CheckQuotas(context, path, team);
            CheckPodSecurity(context, path, team);
            CheckSecretStore(context, path, team);
            CheckAccess(context, path, team);
        }
    }

    private static void CheckNamespaces(
        RuleContext context, string path, string name, TeamConfig team, Dictionary<string, string> owners)
    {
        foreach (var ns in TeamNames.Namespaces(name, team))
        {
            var place = team.Namespaces.IsEmpty ? path : Paths.Join($"{path}.namespaces", ns);
            if (ReservedNamespaces.OwnerOf(ns) is { } owner)
            {
                context.Report(
                    FindingCatalogue.TenantNamespace, place, $"the namespace {ns} belongs to {owner}.",
                    "Give the team another namespace.");
            }
            else if (!owners.TryAdd(ns, name))
            {
                context.Report(
                    FindingCatalogue.TenantNamespace, place,
                    $"the namespace {ns} belongs to team {owners[ns]} already.",
                    "Leave it to one of them; groups of the other can get access there.");
            }
        }
    }

    /// <summary>A quota below what a single object gets by default refuses every such object.</summary>
    private static void CheckQuotas(RuleContext context, string path, TeamConfig team)
    {
        foreach (var (ns, own) in team.Namespaces)
        {
            foreach (var (resource, least) in TenantDefaults.Least)
            {
                if (own.Quota.TryGetValue(resource, out var amount) && Quantity.Read(amount) < Quantity.Read(least))
                {
                    context.Report(
                        FindingCatalogue.TenantQuota,
                        Paths.Join($"{Paths.Join($"{path}.namespaces", ns)}.quota", resource),
                        $"{amount} is less than the {least} that a single object gets where it says nothing.",
                        $"Give {least} or more.");
                }
            }
        }
    }

    private static void CheckPodSecurity(RuleContext context, string path, TeamConfig team)
    {
        if (context.Config.Deployment.Environment == DeploymentEnvironment.Prod
            && team.PodSecurity == PodSecurityLevel.Privileged)
        {
            context.Report(
                FindingCatalogue.TenantPodSecurity, $"{path}.podSecurity",
                "privileged pods of a team own the node, and with it every other team's pods there.",
                "Write baseline or restricted; what needs more is the platform's to run.");
        }
    }

    private static void CheckSecretStore(RuleContext context, string path, TeamConfig team)
    {
        if (team.SecretStore is true && TeamNames.WhyNoSecretStore(context.Config) is { } reason)
        {
            context.Report(
                FindingCatalogue.TenantSecretStore, $"{path}.secretStore", $"{reason}.",
                $"Remove the key, or set {OperatorNames.Path(OperatorName.ExternalSecrets)}.state to install.");
        }
    }

    /// <summary>Who is in a group is known here only where this stack makes the cluster's access entries.</summary>
    private static void CheckAccess(RuleContext context, string path, TeamConfig team)
    {
        var cluster = context.Config.Cluster;
        if (cluster.Mode != ClusterMode.Create || !context.Sound("platform:cluster.access"))
        {
            return;
        }

        var known = cluster.Access.Values.SelectMany(entry => entry.Groups).ToHashSet(StringComparer.Ordinal);
        foreach (var group in team.Access.Keys.Where(group => !known.Contains(group)))
        {
            context.Report(
                FindingCatalogue.TenantGroup, Paths.Join($"{path}.access", group),
                "no entry of platform:cluster.access has this group, so that nobody gets the role.",
                "Add the group to an entry, unless an OIDC provider of the cluster knows it.");
        }
    }
}
