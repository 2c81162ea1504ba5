using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What an EKS cluster needs, and what must agree with its account and region.</summary>
internal static partial class ClusterRules
{
    private const string Mode = "platform:cluster.computeMode";
    private const string EndpointPath = "platform:cluster.endpoint";
    private const string IssuerPath = "platform:cluster.oidcIssuer";

    /// <summary>Checks the cluster; a local one needs nothing of AWS.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Sound(Mode) || context.Config.Cluster.ComputeMode == ComputeMode.Local)
        {
            return;
        }

        CheckAccount(context);
        ModeRules.Check(context);
        if (context.Config.Cluster.Mode == ClusterMode.Create)
        {
            CreateRules.Check(context);
            return;
        }

        CheckNeeds(context);
        if (context.Config.Aws is { } aws && context.Sound("platform:aws.region")
            && RegionCatalog.Find(aws.Region) is { } region)
        {
            CheckEndpoint(context, region);
            CheckIssuer(context, region);
        }
    }

    private static void CheckAccount(RuleContext context)
    {
        var mode = Words.CamelCase(context.Config.Cluster.ComputeMode.ToString());
        if (context.Config.Aws is null && context.Sound("platform:aws"))
        {
            context.Report(
                FindingCatalogue.AwsNeeded, "platform:aws", $"compute mode {mode} needs an account and a region.",
                "Give platform:aws with accountId and region, or set platform:cluster.computeMode to local.");
        }
    }

    private static void CheckNeeds(RuleContext context)
    {
        var cluster = context.Config.Cluster;
        Need(context, "endpoint", cluster.Endpoint, "cluster.endpoint");
        Need(context, "certificateAuthority", cluster.CertificateAuthority, "cluster.certificateAuthority.data");
        const string identity = "platform:backup.identity";
        if (context.Config.Backup.Identity == WorkloadIdentity.Irsa && cluster.OidcIssuer is null
            && context.Sound(identity, IssuerPath))
        {
            context.Report(
                FindingCatalogue.IrsaNeedsIssuer, identity,
                "IAM roles for service accounts need the cluster's OIDC issuer.",
                $"Give {IssuerPath}, or choose podIdentity.");
        }
    }

    private static void Need(RuleContext context, string key, string? value, string source)
    {
        var path = $"platform:cluster.{key}";
        if (value is null && context.Sound(path))
        {
            context.Report(
                FindingCatalogue.AdoptNeeds, path, "adopting an EKS cluster needs this value.",
                $"Give it: aws eks describe-cluster shows it as {source}.");
        }
    }

    private static void CheckEndpoint(RuleContext context, AwsRegion region)
    {
        if (!context.Sound(EndpointPath)
            || EksHost().Match(context.Config.Cluster.Endpoint ?? "") is not { Success: true } match)
        {
            return;
        }

        if (Other(match, region) is { } other)
        {
            context.Report(
                FindingCatalogue.Endpoint, EndpointPath, $"the address is in {other}, and the stack in {region.Name}.",
                "Make platform:aws.region and the endpoint agree.");
        }
    }

    private static void CheckIssuer(RuleContext context, AwsRegion region)
    {
        var cluster = context.Config.Cluster;
        if (!context.Sound(IssuerPath) || EksIssuer().Match(cluster.OidcIssuer ?? "") is not { Success: true } match)
        {
            return;
        }

        if (Other(match, region) is { } other)
        {
            context.Report(
                FindingCatalogue.OidcIssuer, IssuerPath, $"the issuer is in {other}, and the stack in {region.Name}.",
                "Make platform:aws.region and the issuer agree.");
        }
        else if (context.Sound(EndpointPath) && EksHost().Match(cluster.Endpoint ?? "") is { Success: true } host
            && !host.Groups["id"].Value.Equals(match.Groups["id"].Value, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(
                FindingCatalogue.OidcIssuer, IssuerPath,
                "the issuer is another cluster's: its id differs from the endpoint's.",
                "Copy both from one aws eks describe-cluster.");
        }
    }

    private static string? Other(Match match, AwsRegion region)
    {
        var name = match.Groups["region"].Value;
        if (!string.Equals(name, region.Name, StringComparison.Ordinal))
        {
            return name;
        }

        var suffix = match.Groups["suffix"].Value;
        return string.Equals(suffix, region.DnsSuffix, StringComparison.Ordinal) ? null : suffix;
    }

    [GeneratedRegex(
        @"^https://(?<id>[0-9A-Fa-f]+)\.[a-z0-9]+\.(?<region>[a-z0-9-]+)\.eks\.(?<suffix>[a-z.]+)/?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex EksHost();

    [GeneratedRegex(
        @"^oidc\.eks\.(?<region>[a-z0-9-]+)\.(?<suffix>[a-z.]+)/id/(?<id>[0-9A-Fa-f]+)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex EksIssuer();
}
