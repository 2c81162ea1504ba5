using System.Security.Cryptography;
using System.Text;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Platform.Components.Recovery;

/// <summary>
/// The canaries, in a namespace of their own: a text with its checksum, for objects, and a volume that is written each
/// minute, for data.
/// </summary>
internal static class CanaryNamespace
{
    private const string Text = "If this is what a restore brings back, objects come back as they were.";

    private const string VolumeSize = "1Gi";

    /// <summary>Creates them.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="after">What must be there before a volume can be.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, Resource[] after, Resource parent)
    {
        var ns = ManagedNamespace.Create(
            $"{name}-canary-namespace", RecoveryNames.Canary, NamespaceLabels.PodSecurity(PodSecurityLevel.Restricted),
            parent);
        var options = new CustomResourceOptions { Parent = parent, DependsOn = { ns } };
        var wall = new NetworkPolicy(
            $"{name}-canary-network",
            new NetworkPolicyArgs
            {
                Metadata = Metadata(),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = new LabelSelectorArgs(),
                    PolicyTypes = { "Ingress", "Egress" },
                },
            },
            options);
        _ = new ConfigMap(
            $"{name}-canary-text",
            new ConfigMapArgs
            {
                Metadata = Metadata(),
                Data =
                {
                    ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))),
                    ["text"] = Text,
                },
            },
            options);
        // Of its own, so that nobody's grant to the default account reaches it.
        var account = new ServiceAccount(
            $"{name}-canary-account",
            new ServiceAccountArgs { Metadata = Metadata(), AutomountServiceAccountToken = false },
            options);
        _ = new StatefulSet(
            $"{name}-canary-volume",
            new StatefulSetArgs { Metadata = Metadata(), Spec = Workload() },
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[ns, wall, account, .. after] });
    }

    private static StatefulSetSpecArgs Workload() => new()
    {
        ServiceName = RecoveryNames.CanaryObject,
        Replicas = 1,
        Selector = new LabelSelectorArgs { MatchLabels = Labels() },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = Labels() },
            Spec = CanaryPod.Spec(),
        },
        VolumeClaimTemplates =
        {
            new PersistentVolumeClaimArgs
            {
                Metadata = new ObjectMetaArgs { Name = CanaryPod.Volume },
                Spec = new PersistentVolumeClaimSpecArgs
                {
                    AccessModes = { "ReadWriteOnce" },
                    Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = VolumeSize } },
                },
            },
        },
    };

    private static ObjectMetaArgs Metadata() => new()
    {
        Name = RecoveryNames.CanaryObject,
        Namespace = RecoveryNames.Canary,
        Labels = Labels(),
    };

    private static Dictionary<string, string> Labels() => new(StringComparer.Ordinal)
    {
        ["app.kubernetes.io/name"] = RecoveryNames.CanaryObject,
        ["app.kubernetes.io/part-of"] = "platform",
    };
}
