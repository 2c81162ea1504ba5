using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Who gets into the cluster.</summary>
internal static class AccessRules
{
    private const string Path = "platform:cluster.access";

    /// <summary>Checks each entry, and that no principal has two.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, access) in context.Config.Cluster.Access)
        {
            var path = Paths.Join(Path, name);
            if (!context.Sound(path))
            {
                continue;
            }

            CheckGrant(context, path, access);
            CheckPartition(context, path, access);
            if (!seen.TryAdd(access.PrincipalArn, name))
            {
                context.Report(
                    FindingCatalogue.Access, $"{path}.principalArn",
                    $"the principal has the entry {seen[access.PrincipalArn]} already, and EKS takes one each.",
                    "Merge the two entries.");
            }
        }
    }

    private static void CheckGrant(RuleContext context, string path, AccessConfig access)
    {
        if (access.Policies.IsEmpty && access.Groups.IsEmpty)
        {
            context.Report(
                FindingCatalogue.Access, path, "the entry lets somebody in who may then do nothing.",
                "Give policies, or groups that role bindings name.");
        }
        else if (access.Policies.IsEmpty && !access.Namespaces.IsEmpty)
        {
            context.Report(
                FindingCatalogue.Access, $"{path}.namespaces", "namespaces narrow policies, and there are none.",
                "Give policies; groups are narrowed by their role bindings.");
        }
    }

    private static void CheckPartition(RuleContext context, string path, AccessConfig access)
    {
        if (context.Config.Aws is { } aws && context.Sound("platform:aws.region")
            && RegionCatalog.Find(aws.Region) is { } region
            && access.PrincipalArn.Split(':')[1] is var partition
            && !string.Equals(partition, region.Partition, StringComparison.Ordinal))
        {
            context.Report(
                FindingCatalogue.Access, $"{path}.principalArn",
                $"the ARN is in partition {partition}, and the stack in {region.Partition}.",
                $"Write arn:{region.Partition}:iam::….");
        }
    }
}
