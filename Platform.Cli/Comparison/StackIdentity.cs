using System.Text.RegularExpressions;
using Platform.Configuration;

namespace Platform.Cli.Comparison;

/// <summary>
/// The texts that say which stack something belongs to: deployment, domain, cluster, account and region. With each of
/// them replaced by its meaning, names and ARNs of two stacks can be compared.
/// </summary>
internal sealed class StackIdentity
{
    private readonly List<(Regex Pattern, string Mark)> _facts = [];

    /// <summary>The identity of no stack: every text stays as it is.</summary>
    public static StackIdentity None { get; } = new();

    /// <summary>The identity that a configuration gives.</summary>
    public static StackIdentity Of(PlatformConfig config)
    {
        var identity = new StackIdentity();
        identity.Add(config.Deployment.Domain, "<domain>");
        identity.Add(config.Deployment.Id, "<deployment>");

        // A cluster named like its deployment is the same text already.
        identity.Add(config.Cluster.Name, "<cluster>");
        if (config.Aws is { } aws)
        {
            identity.Add(aws.AccountId, "<account>");
            identity.Add(aws.Region, "<region>");
            if (RegionCatalog.Find(aws.Region) is { } region)
            {
                identity.AddPattern($"(?<![A-Za-z0-9-])arn:{Regex.Escape(region.Partition)}(?=:)", "arn:<partition>");
            }
        }

        return identity;
    }

    /// <summary>The text with every fact replaced by its mark.</summary>
    public string Neutral(string text) =>
        _facts.Aggregate(text, (current, fact) => fact.Pattern.Replace(current, fact.Mark));

    // A fact counts as a word of its own; a region may be followed by the letter of a zone.
    private void Add(string fact, string mark) =>
        AddPattern($"(?<![A-Za-z0-9]){Regex.Escape(fact)}(?=[a-f]?(?![A-Za-z0-9]))", mark);

    private void AddPattern(string pattern, string mark) =>
        _facts.Add((new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), mark));
}
