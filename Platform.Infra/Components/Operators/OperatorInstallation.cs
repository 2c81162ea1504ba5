using Platform.Catalog;
using Platform.Cloud;
using Platform.Components.Operators.Cilium;
using Platform.Configuration;
using Pulumi;

namespace Platform.Components.Operators;

/// <summary>Installs operators, each after what it needs.</summary>
/// <param name="plan">What they have in common.</param>
/// <param name="order">Which operator waits for which.</param>
/// <param name="parent">The component.</param>
internal sealed class OperatorInstallation(OperatorPlan plan, OperatorOrder order, Resource parent)
{
    private readonly OperatorNamespaces _namespaces = new(plan, parent);
    private readonly Dictionary<OperatorName, IReadOnlyList<Resource>> _installed = [];

    /// <summary>Installs all that the stack installs.</summary>
    /// <returns>What custom resources of each installed operator must wait for.</returns>
    public IReadOnlyDictionary<OperatorName, IReadOnlyList<Resource>> Install()
    {
        Operator[] operators = [.. order.Sorted.Where(one => plan.States.IsInstalled(one.Name))];
        Resource[] first = [.. First(), .. operators.SelectMany(InstallCrds)];
        first = [.. first, .. Network(operators, first)];
        foreach (var one in operators.Where(one => !_installed.ContainsKey(one.Name)))
        {
            _installed.Add(one.Name, Install(one, first));
        }

        OperatorWalls.Create(plan, [.. _namespaces.Created], operators, _installed, parent);
        return _installed;
    }

    private IEnumerable<Resource> First()
    {
        foreach (var level in PlatformPriorities.Create(plan.ComponentName, parent))
        {
            yield return level;
        }

        if (plan.Cluster.ComputeMode != ComputeMode.Local)
        {
            yield return PlatformStorageClass.Create(plan.ComponentName, plan.Cluster.ComputeMode, parent);
        }
    }

    // A pod is the CNI's for as long as it lives: who starts before Cilium is never held to a policy.
    private IReadOnlyList<Resource> Network(Operator[] operators, Resource[] first)
    {
        if (plan.States.IsOff(OperatorName.Cilium))
        {
            return [];
        }

        foreach (var one in operators.Where(one => one.Name == OperatorName.Cilium))
        {
            _installed.Add(one.Name, Install(one, first));
        }

        var installed = _installed.GetValueOrDefault(OperatorName.Cilium) ?? [];
        var site = new OperatorSite($"{plan.ComponentName}-host-traffic", parent, installed);
        return [.. installed, .. HostTraffic.Create(site)];
    }

    private IEnumerable<Resource> InstallCrds(Operator one) => one.CrdChart is { } chart
        ? [OperatorRelease.CreateCrds(one, chart, Site(one, _namespaces.Of(one.Place)))]
        : [];

    private IReadOnlyList<Resource> Install(Operator one, Resource[] first)
    {
        var ns = _namespaces.Of(one.Place);
        var needed = order.NeededBy(one.Name).SelectMany(need => _installed.GetValueOrDefault(need) ?? []);
        var site = Site(one, [.. ns, .. first, .. needed]);
        var ground = one.Ground(plan, site);
        var ready = site with
        {
            After = [.. site.After, .. ground.Ready, .. Grants(one, ground.Identity), .. Policies(one, ns)],
        };
        Resource main = one.Addon is { } addon
            ? OperatorAddon.Create(one, addon, plan, ready, ground.Identity is not null)
            : OperatorRelease.Create(one, plan, ready);
        return [main, .. one.Extras(plan, site with { After = [main] })];
    }

    private IReadOnlyList<Resource> Grants(Operator one, OperatorIdentity? identity) => identity is null
        ? []
        : WorkloadRole.Create(
            new WorkloadRoleSpec
            {
                LogicalName = Site(one, []).Name,
                RoleName = plan.RoleName(one.Name),
                Description = $"Lets {identity.Purpose} in cluster {plan.Cluster.Name}.",
                Sid = $"{one.Name}ServiceAccount",
                Account = plan.RequiredAccount,
                Cluster = plan.Cluster,
                Identity = plan.Config.Identity,
                ServiceAccounts =
                    [.. identity.ServiceAccounts.Select(name => new ServiceAccountName(one.Place.Namespace, name))],
                Policy = identity.Policy,
                ManagedPolicies = identity.ManagedPolicies,
            },
            () => new CustomResourceOptions { Parent = parent },
            parent).Grants;

    private IEnumerable<Resource> Policies(Operator one, IReadOnlyList<Resource> ns) =>
        plan.Config.Of(one.Name).NetworkPolicies
            ? [.. one.Traffic(plan).Select(it => OperatorNetwork.Create(Site(one, ns), one.Place.Namespace, it))]
            : [];

    private OperatorSite Site(Operator one, IReadOnlyList<Resource> after) =>
        new($"{plan.ComponentName}-{OperatorNames.Kebab(one.Name)}", parent, after);
}
