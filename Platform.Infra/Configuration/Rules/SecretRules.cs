using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Secrets that are given both themselves and by their place in a store: only one would be used.</summary>
internal static class SecretRules
{
    private static readonly SecretReference Unchanged = new();

    /// <summary>Checks the backup's secrets.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var backup = context.Config.Backup;
        Check(
            context, "platform:backup.repositoryPassword", backup.RepositoryPassword, backup.RepositoryPasswordSecret);
        Check(
            context, "platform:backup.objectStore.secretKey",
            backup.ObjectStore.SecretKey, backup.ObjectStore.SecretKeySecret);
    }

    private static void Check(RuleContext context, string path, SecretText? given, SecretReference reference)
    {
        var other = $"{path}Secret";
        if (given is not null && reference != Unchanged && context.Sound(path, other))
        {
            context.Report(
                FindingCatalogue.SecretGivenTwice, other,
                $"{path} gives the secret itself, so that its place in a store would not be read.",
                "Remove one of the two.");
        }
    }
}
