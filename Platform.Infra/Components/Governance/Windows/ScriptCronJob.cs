using Platform.Calendar;
using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Manifests;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance.Windows;

/// <summary>A script that runs every five minutes with a token of its own, and with nothing else.</summary>
internal sealed record ScriptCronJob
{
    // Where a token is by default, for programs that look there.
    private const string CredentialsFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    // Above 10000, where no user of a node is.
    private const int User = 10_001;

    private const int ReadableByGroup = 0b100_100_000;

    /// <summary>Name of the CronJob, its service account and its container.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs: five cron fields, UTC.</summary>
    public required string Schedule { get; init; }

    /// <summary>What it runs, in a POSIX shell.</summary>
    public required string Script { get; init; }

    /// <summary>Its variables, beside those with which it finds the API server.</summary>
    public required IReadOnlyList<(string Name, string Value)> Variables { get; init; }

    /// <summary>Creates the service account.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="options">Its options.</param>
    public ServiceAccount Account(string logicalName, CustomResourceOptions options) => new(
        logicalName,
        new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = FreezeNames.Namespace },
            AutomountServiceAccountToken = false,
        },
        options);

    /// <summary>Creates the CronJob.</summary>
    /// <param name="logicalName">Its logical name.</param>
    /// <param name="options">Its options.</param>
    public CronJob Create(string logicalName, CustomResourceOptions options) => new(
        logicalName,
        new CronJobArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = FreezeNames.Namespace },
            Spec = new CronJobSpecArgs
            {
                Schedule = Schedule,
                TimeZone = "Etc/UTC",
                ConcurrencyPolicy = "Forbid",
                // Without it, a hundred missed starts end the CronJob for good (Kubernetes: CronJob limitations).
                StartingDeadlineSeconds = 200,
                SuccessfulJobsHistoryLimit = 1,
                FailedJobsHistoryLimit = 3,
                JobTemplate = new JobTemplateSpecArgs
                {
                    Spec = new JobSpecArgs
                    {
                        // The next run comes soon enough, and sees the world as it is then.
                        BackoffLimit = 0,
                        ActiveDeadlineSeconds = 240,
                        Template = new PodTemplateSpecArgs
                        {
                            Metadata = new ObjectMetaArgs { Labels = { ["app.kubernetes.io/name"] = Name } },
                            Spec = Pod(),
                        },
                    },
                },
            },
        },
        options);

    private PodSpecArgs Pod() => new()
    {
        ServiceAccountName = Name,
        AutomountServiceAccountToken = false,
        EnableServiceLinks = false,
        RestartPolicy = "Never",
        PriorityClassName = PlatformPriorities.Critical,
        SecurityContext = RestrictedPod.Of(User),
        Containers = { Container() },
        Volumes =
        {
            new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "16Mi" } },
            Credentials(),
        },
    };

    private ContainerArgs Container() => new()
    {
        Name = Name,
        Image = Images.WorkflowTools,
        ImagePullPolicy = "IfNotPresent",
        Command = { "sh", "-c", Script },
        Env =
        [
            .. Variables
                .Append(("API_SERVER", "https://kubernetes.default.svc"))
                .Append(("API_CREDENTIALS", CredentialsFolder))
                .OrderBy(variable => variable.Item1, StringComparer.Ordinal)
                .Select(variable => new EnvVarArgs { Name = variable.Item1, Value = variable.Item2 }),
        ],
        SecurityContext = RestrictedPod.Container(),
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "20m", ["ephemeral-storage"] = "16Mi", ["memory"] = "64Mi" },
            Limits = { ["cpu"] = "200m", ["ephemeral-storage"] = "16Mi", ["memory"] = "64Mi" },
        },
        VolumeMounts =
        {
            new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" },
            new VolumeMountArgs { Name = "api-credentials", MountPath = CredentialsFolder, ReadOnly = true },
        },
    };

    private static VolumeArgs Credentials() => new()
    {
        Name = "api-credentials",
        Projected = new ProjectedVolumeSourceArgs
        {
            DefaultMode = ReadableByGroup,
            Sources =
            {
                new VolumeProjectionArgs
                {
                    ServiceAccountToken = new ServiceAccountTokenProjectionArgs { Path = "token", ExpirationSeconds = 3600 },
                },
                new VolumeProjectionArgs
                {
                    ConfigMap = new ConfigMapProjectionArgs
                    {
                        Name = "kube-root-ca.crt",
                        Items = { new KeyToPathArgs { Key = "ca.crt", Path = "ca.crt" } },
                    },
                },
            },
        },
    };
}
