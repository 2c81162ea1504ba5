using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What makes secrets useless after a disaster.</summary>
internal static class ManagedSecretRules
{
    private const string Key = "platform:secrets";

    /// <summary>The secret that opens all backups.</summary>
    private const string RepositoryPassword = "velero/repository-password";

    /// <summary>Checks copies and rotation.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var secrets = context.Config.Secrets;
        if (secrets.ReplicaRegion is { } region)
        {
            CrossRegionRules.CheckRegion(context, $"{Key}.replicaRegion", region);
        }

        CheckFiles(context, secrets);
        CheckCopies(context, secrets);
        CheckRotation(context, secrets);
    }

    private static void CheckFiles(RuleContext context, SecretsConfig secrets)
    {
        foreach (var (name, _) in secrets.ProviderClasses.Where(pair => pair.Value.Files.IsEmpty))
        {
            var path = Paths.Join(Paths.Join(Key, "providerClasses"), name);
            if (context.Sound(path))
            {
                context.Report(
                    FindingCatalogue.NoSecretFile, path, "pods that mount it do not start, for it names no secret.",
                    "Give files: a file's name with the name of its secret.");
            }
        }
    }

    private static void CheckCopies(RuleContext context, SecretsConfig secrets)
    {
        if (secrets.Entries.Values.Any(entry => entry.Replicate)
            && secrets.ReplicaRegion is null
            && context.Config.CrossRegion.Replicate is null
            && context.Sound($"{Key}.replicaRegion", "platform:crossRegion", "platform:deployment.environment")
            && context.Config.Deployment.Environment == DeploymentEnvironment.Prod)
        {
            context.Report(
                FindingCatalogue.SecretInOneRegion, $"{Key}.entries",
                "no other region is named, so in prod the secrets are lost to everyone while this region is away.",
                $"Give {Key}.replicaRegion, or set replicate: false on each secret to say that it is meant.");
        }
    }

    private static void CheckRotation(RuleContext context, SecretsConfig secrets)
    {
        var path = Paths.Join(Paths.Join(Key, "entries"), RepositoryPassword);
        if (secrets.Entries.GetValueOrDefault(RepositoryPassword) is { Rotation: not null } && context.Sound(path))
        {
            context.Report(
                FindingCatalogue.SecretRotation, Paths.Join(path, "rotation"),
                "every backup repository is encrypted with this password, and a new one opens none of them.",
                "Remove rotation.");
        }
    }
}
