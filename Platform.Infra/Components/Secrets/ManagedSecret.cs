using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.SecretsManager;
using Pulumi.Aws.SecretsManager.Inputs;

namespace Platform.Components.Secrets;

/// <summary>One secret, with its copy, its first value and its rotation.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="Config">Key <c>platform:secrets.entries.NAME</c>.</param>
internal sealed record ManagedSecret(string Name, ManagedSecretConfig Config)
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="plan">What secrets have in common.</param>
    /// <param name="key">ARN of the key here.</param>
    /// <param name="thereKey">ARN of the key there; <c>null</c> where there are no copies.</param>
    /// <param name="parent">The component.</param>
    /// <returns>What a reader must wait for.</returns>
    public Resource Create(string name, SecretsPlan plan, Output<string> key, Output<string>? thereKey, Resource parent)
    {
        var logicalName = $"{name}-{SecretsPlan.Slug(Name)}";
        var args = new SecretArgs { Name = plan.NameOf(Name), Description = Config.Description, KmsKeyId = key };
        if (Config.Replicate && plan.There is { } there && thereKey is not null)
        {
            args.Replicas.Add(new SecretReplicaArgs { Region = there.Region.Name, KmsKeyId = thereKey });
        }

        var secret = new Secret(logicalName, args, plan.Protection.Options(parent));
        var value = Config.InitialValue is { } first ? Value(logicalName, secret, first, plan, parent) : null;
        if (Config.Rotation is { } rotation)
        {
            _ = new SecretRotation(
                $"{logicalName}-rotation",
                new SecretRotationArgs
                {
                    SecretId = secret.Id,
                    RotationLambdaArn = plan.Account.Arn("lambda", $"function:{rotation.Function}"),
                    // The owner's first change comes at its time, not in the middle of a deployment.
                    RotateImmediately = false,
                    RotationRules = new SecretRotationRotationRulesArgs { AutomaticallyAfterDays = rotation.EveryDays },
                },
                new CustomResourceOptions { Parent = parent, DependsOn = value is null ? [] : [value] });
        }

        return value ?? (Resource)secret;
    }

    private static SecretVersion Value(
        string logicalName, Secret secret, SecretText first, SecretsPlan plan, Resource parent)
    {
        var options = plan.Protection.Options(parent);
        // What is changed in AWS later, by rotation or by hand, is what counts.
        options.IgnoreChanges.Add("secretString");
        return new SecretVersion(
            $"{logicalName}-value",
            new SecretVersionArgs { SecretId = secret.Id, SecretString = Output.CreateSecret(first.Reveal()) },
            options);
    }
}
