using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Backup;

/// <summary>The object store's server, with its volume and service.</summary>
internal static class ObjectStoreWorkload
{
    private const string VolumeSize = "10Gi";

    /// <summary>Creates the server and its service.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="bucket">The bucket that the server creates when it starts.</param>
    /// <param name="after">The namespace, the identity and the network policy.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The server; it counts as created when it is ready.</returns>
    public static StatefulSet Create(string name, string bucket, Resource[] after, Resource parent)
    {
        var service = Service(name, after, parent);
        return new StatefulSet(
            $"{name}-object-store",
            new StatefulSetArgs
            {
                Metadata = Metadata(),
                Spec = new StatefulSetSpecArgs
                {
                    ServiceName = ObjectStoreNames.Name,
                    Replicas = 1,
                    Selector = new LabelSelectorArgs { MatchLabels = Labels() },
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = Labels() },
                        Spec = ObjectStorePod.Spec(bucket),
                    },
                    VolumeClaimTemplates =
                    {
                        new PersistentVolumeClaimArgs
                        {
                            Metadata = new ObjectMetaArgs { Name = ObjectStorePod.DataVolume },
                            Spec = new PersistentVolumeClaimSpecArgs
                            {
                                AccessModes = { "ReadWriteOnce" },
                                Resources = new VolumeResourceRequirementsArgs
                                {
                                    Requests = { ["storage"] = VolumeSize },
                                },
                            },
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[service, .. after] });
    }

    private static Service Service(string name, Resource[] after, Resource parent) => new(
        $"{name}-object-store-service",
        new ServiceArgs
        {
            Metadata = Unawaited(Metadata()),
            Spec = new ServiceSpecArgs
            {
                Selector = Labels(),
                Ports =
                {
                    new ServicePortArgs
                    {
                        Name = "s3",
                        Port = ObjectStoreNames.Port,
                        TargetPort = ObjectStoreNames.Port,
                    },
                },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });

    /// <summary>
    /// A service counts as created when a pod is behind it, but here the pod comes after the service.
    /// </summary>
    private static ObjectMetaArgs Unawaited(ObjectMetaArgs metadata)
    {
        metadata.Annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pulumi.com/skipAwait"] = "true",
        };
        return metadata;
    }

    private static ObjectMetaArgs Metadata() => new()
    {
        Name = ObjectStoreNames.Name,
        Namespace = ObjectStoreNames.Namespace,
        Labels = Labels(),
    };

    private static Dictionary<string, string> Labels() => new(StringComparer.Ordinal)
    {
        ["app.kubernetes.io/name"] = ObjectStoreNames.Name,
        ["app.kubernetes.io/part-of"] = "platform",
    };
}
