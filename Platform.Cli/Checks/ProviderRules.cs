using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>Nothing slips to an ambient account, kubeconfig or provider version.</summary>
internal static class ProviderRules
{
    /// <summary>Checks PLT3001, PLT3002 and PLT3007.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        context.Graph.Resources
            .Where(resource => resource.Custom || resource.Remote)
            .SelectMany(resource => Check(context, resource));

    private static IEnumerable<Finding> Check(GraphContext context, GraphResource resource)
    {
        var token = ResourceToken.Parse(resource.Type);
        if (!token.IsProvider && token.Package != "pulumi" && !HasProvider(context, resource))
        {
            yield return GraphContext.About(
                FindingCatalogue.NoProvider, resource, "",
                "No explicit provider is set, so it would go to whatever account or cluster the machine points at.",
                "Pass the stack's provider in the component's options.");
        }

        if (string.IsNullOrEmpty(resource.Version) && (token.IsProvider || token.Package != "pulumi"))
        {
            yield return GraphContext.About(
                FindingCatalogue.NoVersion, resource, "",
                "No version is set, so whichever provider plugin is installed would be used.",
                "Set the package's version in the resource's options.");
        }

        if (context.Partition is null && (token.Package is "aws" or "eks" || (token.IsProvider && token.Type == "aws")))
        {
            yield return GraphContext.About(
                FindingCatalogue.AwsInLocal, resource, "",
                "The stack is local and has no AWS account.",
                "Create it only where the compute mode is not local.");
        }
    }

    // The engine hands a remote component only the providers that its own options name, not its parent's.
    private static bool HasProvider(GraphContext context, GraphResource resource) => resource.Remote
        ? resource.Providers.Values.Any(reference => IsRegistered(context, reference))
        : IsRegistered(context, resource.Provider);

    private static bool IsRegistered(GraphContext context, string? reference) =>
        reference?.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
        && context.ByUrn.ContainsKey(reference[..end]);
}
