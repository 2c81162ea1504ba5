using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using AwsConnection = Pulumi.Aws.Provider;

namespace Platform.Components.Cluster;

/// <summary>The cluster that everything lands in, with the one way into it.</summary>
public sealed class PlatformCluster : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:cluster:PlatformCluster";

    /// <summary>The cluster as other components see it.</summary>
    public ClusterOutputs Outputs { get; }

    /// <summary>
    /// ARN of the key that encrypts secrets in etcd; <c>null</c> where the stack did not make the cluster.
    /// </summary>
    public Output<string>? SecretsKeyArn { get; }

    /// <summary>Takes or makes the cluster.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">Which cluster.</param>
    /// <param name="options">Its options; they give the AWS provider.</param>
    /// <exception cref="ArgumentException">
    /// An EKS cluster without an account or an AWS provider; validation refuses that earlier.
    /// </exception>
    public PlatformCluster(string name, PlatformClusterArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Cluster.ComputeMode == ComputeMode.Local)
        {
            Outputs = AdoptedCluster.Local(args.Cluster);
        }
        else if (args.Cluster.Mode == ClusterMode.Adopt)
        {
            Outputs = AdoptedCluster.Eks(args.Cluster, Account(args), Connection(options));
        }
        else
        {
            var created = CreatedCluster.Create(
                name, ClusterPlan.Of(args, Account(args)), Connection(options), this);
            (Outputs, SecretsKeyArn) = (created.Outputs, created.KeyArn);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = Outputs.Name });
    }

    private static AwsAccount Account(PlatformClusterArgs args) => AwsAccount.Of(
        args.Aws ?? throw new ArgumentException("An EKS cluster needs an AWS account.", nameof(args)));

    private static AwsConnection Connection(ComponentResourceOptions? options) =>
        options?.Providers.OfType<AwsConnection>().FirstOrDefault()
        ?? throw new ArgumentException("An EKS cluster needs an AWS provider.", nameof(options));
}
