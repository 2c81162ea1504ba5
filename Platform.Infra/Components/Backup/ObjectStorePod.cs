using Platform.Catalog;
using Platform.Manifests;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Platform.Components.Backup;

/// <summary>The object store's pod, which the restricted level admits.</summary>
internal static class ObjectStorePod
{
    /// <summary>Name of the volume that holds the objects.</summary>
    public const string DataVolume = "data";

    private const string IdentityVolume = "identity";
    private const string IdentityPath = "/etc/seaweedfs-identity";
    private const string ScratchVolume = "tmp";

    /// <summary>The image's own user.</summary>
    private const int UserId = 1000;

    /// <summary>The pod.</summary>
    /// <param name="bucket">The bucket that the server creates when it starts.</param>
    /// <returns>Its specification.</returns>
    public static PodSpecArgs Spec(string bucket) => new()
    {
        AutomountServiceAccountToken = false,
        SecurityContext = RestrictedPod.Of(UserId),
        Containers =
        {
            new ContainerArgs
            {
                Name = ObjectStoreNames.Name,
                Image = Images.SeaweedFs,
                ImagePullPolicy = "IfNotPresent",
                Args = Arguments(bucket),
                Ports = { new ContainerPortArgs { Name = "s3", ContainerPortValue = ObjectStoreNames.Port } },
                ReadinessProbe = Probe(5),
                LivenessProbe = Probe(30),
                SecurityContext = RestrictedPod.Container(),
                Resources = new ResourceRequirementsArgs
                {
                    Requests = { ["cpu"] = "100m", ["memory"] = "256Mi" },
                    Limits = { ["cpu"] = "1", ["memory"] = "1Gi" },
                },
                VolumeMounts =
                {
                    new VolumeMountArgs { Name = DataVolume, MountPath = "/data" },
                    new VolumeMountArgs { Name = IdentityVolume, MountPath = IdentityPath, ReadOnly = true },
                    new VolumeMountArgs { Name = ScratchVolume, MountPath = "/tmp" },
                },
            },
        },
        Volumes =
        {
            new VolumeArgs
            {
                Name = IdentityVolume,
                Secret = new SecretVolumeSourceArgs { SecretName = ObjectStoreNames.IdentitySecret },
            },
            new VolumeArgs
            {
                Name = ScratchVolume,
                EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "256Mi" },
            },
        },
    };

    /// <summary>
    /// One process with the S3 interface and nothing else that listens for people. Its parts find each other on
    /// loopback, because the pod's own address changes with every restart.
    /// </summary>
    private static string[] Arguments(string bucket) =>
    [
        "mini",
        "-dir=/data",
        "-ip=127.0.0.1",
        "-ip.bind=0.0.0.0",
        $"-bucket={bucket}",
        $"-s3.port={ObjectStoreNames.Port}",
        $"-s3.config={IdentityPath}/{ObjectStoreIdentity.IdentityFile}",
        "-s3.autoCreateBucket=false",
        "-s3.iam=false",
        "-s3.port.iceberg=0",
        "-s3.port.lance=0",
        "-webdav=false",
        "-admin.ui=false",
        "-master.telemetry=false",
    ];

    private static ProbeArgs Probe(int period) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = "/healthz", Port = ObjectStoreNames.Port },
        PeriodSeconds = period,
        FailureThreshold = 6,
    };
}
