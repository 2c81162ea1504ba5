using Platform.Cloud;

namespace Platform.Workflows;

/// <summary>Rights in AWS that no step gets: what can be named must be named.</summary>
internal static class AwsFaults
{
    private static readonly string[] Reads = ["Describe", "Get", "List"];

    /// <summary>What is wrong with a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The faults, each a sentence without its subject.</returns>
    public static IEnumerable<string> Of(PolicyStatement statement)
    {
        if (statement.Actions.IsEmpty || statement.Resources.IsEmpty)
        {
            yield return $"has a statement '{statement.Sid}' without actions or resources";
        }

        if (statement.Actions.Any(action => action.Contains('*', StringComparison.Ordinal)))
        {
            yield return $"has a wildcard among the actions of '{statement.Sid}'";
        }

        if (statement.Resources.Contains("*", StringComparer.Ordinal) && !statement.Actions.All(OnlyReads))
        {
            yield return $"may change every resource by '{statement.Sid}'";
        }

        if (statement.Principal is not null)
        {
            yield return $"has a principal in '{statement.Sid}', which is for policies of resources";
        }
    }

    private static bool OnlyReads(string action) =>
        Reads.Any(verb => action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..]
            .StartsWith(verb, StringComparison.Ordinal));
}
