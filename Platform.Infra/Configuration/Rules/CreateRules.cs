using System.Globalization;
using Platform.Catalog;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What a cluster needs that the stack makes.</summary>
internal static class CreateRules
{
    // Source: CloudWatch Logs API, PutRetentionPolicy.
    private static readonly int[] Retentions =
    [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ];

    /// <summary>Checks all of it.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        CheckNames(context);
        NetworkRules.Check(context);
        NodeRules.Check(context);
        AccessRules.Check(context);
        CheckRetention(context);
        CheckEndpoint(context);
        CheckAddons(context);
    }

    private static void CheckNames(RuleContext context)
    {
        const string path = "platform:deployment.id";
        const int longest = 64;
        var role = $"{context.Config.Deployment.Id}-karpenter-node";
        if (context.Sound(path) && role.Length > longest)
        {
            context.Report(
                FindingCatalogue.NameTooLong, path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"completed to the role name \"{role}\" it has {role.Length} characters, "
                    + $"and AWS allows {longest}."),
                "Shorten the id.");
        }
    }

    private static void CheckRetention(RuleContext context)
    {
        const string path = "platform:cluster.logRetentionDays";
        if (context.Config.Cluster.LogRetentionDays is { } days && context.Sound(path) && !Retentions.Contains(days))
        {
            var next = Retentions.First(offered => offered > days).ToString(CultureInfo.InvariantCulture);
            context.Report(
                FindingCatalogue.LogRetention, path,
                string.Create(CultureInfo.InvariantCulture, $"CloudWatch keeps logs for {days} days in no log group."),
                $"Take one of its own figures; the next longer one is {next}.");
        }
    }

    private static void CheckEndpoint(RuleContext context)
    {
        const string path = "platform:cluster.publicAccessCidrs";
        if (!context.Sound(path))
        {
            return;
        }

        CidrBlock[] ranges = [.. context.Config.Cluster.PublicAccessCidrs.Select(CidrBlock.Read)];
        if (Array.Find(ranges, range => range.IsUnrouted) is { } inside)
        {
            context.Report(
                FindingCatalogue.Cidr, path,
                $"{inside} is private, so nobody comes from it over the internet, and EKS refuses it.",
                "Name public addresses; inside the VPC the API server is reached anyway.");
        }

        if (context.Sound("platform:deployment.environment")
            && context.Config.Deployment.Environment == DeploymentEnvironment.Prod
            && ranges.Contains(CidrBlock.Everything))
        {
            context.Report(
                FindingCatalogue.OpenEndpoint, path, "all of the internet reaches the API server of production.",
                "Name the ranges that operators and CI come from, or remove the key to keep it inside the VPC.");
        }
    }

    private static void CheckAddons(RuleContext context)
    {
        // Those of another compute mode are let pass, so that a stack stays valid where only its compute mode changes.
        foreach (var name in context.Config.Cluster.AddonVersions.Keys
            .Except(ClusterAddonCatalog.All, StringComparer.Ordinal))
        {
            var path = Paths.Join("platform:cluster.addonVersions", name);
            context.Report(
                FindingCatalogue.UnknownAddon, path, $"the platform installs no add-on {Wording.Quote(name)}.",
                Spelling.Nearest(name, ClusterAddonCatalog.All) is { } nearest
                    ? $"Did you mean {nearest}?"
                    : $"It installs {string.Join(", ", ClusterAddonCatalog.All)}.");
        }
    }
}
