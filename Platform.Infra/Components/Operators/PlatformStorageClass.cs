using Platform.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Platform.Components.Operators;

/// <summary>
/// The storage class of the platform's volumes. A cluster in EKS has none that its driver serves: Auto Mode brings no
/// class at all, and <c>gp2</c> of older clusters names a provisioner that is gone.
/// </summary>
public static class PlatformStorageClass
{
    /// <summary>The class's name.</summary>
    public const string Name = "platform-gp3";

    /// <summary>The CSI driver that serves EBS volumes.</summary>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <returns>The driver's name.</returns>
    public static string Driver(ComputeMode mode) =>
        mode == ComputeMode.AutoMode ? "ebs.csi.eks.amazonaws.com" : "ebs.csi.aws.com";

    /// <summary>
    /// Creates the class: the default, encrypted, and bound where the pod is, since a volume never leaves its zone. It
    /// may stand before the driver does.
    /// </summary>
    /// <param name="name">The component's name.</param>
    /// <param name="mode">How the cluster gets its nodes.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The class.</returns>
    internal static StorageClass Create(string name, ComputeMode mode, Resource parent)
    {
        var args = new StorageClassArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = Name,
                Annotations = { ["storageclass.kubernetes.io/is-default-class"] = "true" },
            },
            Provisioner = Driver(mode),
            Parameters = { ["type"] = "gp3", ["encrypted"] = "true" },
            VolumeBindingMode = "WaitForFirstConsumer",
            ReclaimPolicy = "Delete",
            AllowVolumeExpansion = true,
        };
        if (mode == ComputeMode.AutoMode)
        {
            // Auto Mode's driver is on Auto Mode's nodes only: a pod on any other would wait for its volume for ever.
            args.AllowedTopologies =
            [
                new TopologySelectorTermArgs
                {
                    MatchLabelExpressions =
                    [
                        new TopologySelectorLabelRequirementArgs
                        {
                            Key = "eks.amazonaws.com/compute-type",
                            Values = { "auto" },
                        },
                    ],
                },
            ];
        }

        return new StorageClass(
            $"{name}-storage-class", args, new CustomResourceOptions { Parent = parent });
    }
}
