using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Argoproj.V1Alpha1;

namespace Platform.Workflows;

/// <summary>What every step's pod has: as little as a script needs.</summary>
internal static class StepPod
{
    /// <summary>User and group. Above 10000, where no user of a node is.</summary>
    public const int User = 10_001;

    private const string TemporaryVolume = "tmp";

    private const string CredentialsVolume = "api-credentials";

    // Where a token is by default, for programs that look there.
    private const string CredentialsFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    private const int ReadableByGroup = 0b100_100_000;

    private const int TokenSeconds = 3600;

    /// <summary>What the pod may do.</summary>
    public static WorkflowTemplateSpecSecurityContextArgs SecurityContext() => new()
    {
        RunAsNonRoot = true,
        RunAsUser = User,
        RunAsGroup = User,
        FsGroup = User,
        SeccompProfile = new WorkflowTemplateSpecSecurityContextSeccompProfileArgs { Type = "RuntimeDefault" },
    };

    /// <summary>What the container may do.</summary>
    public static WorkflowTemplateSpecTemplatesScriptSecurityContextArgs Container() => new()
    {
        AllowPrivilegeEscalation = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new WorkflowTemplateSpecTemplatesScriptSecurityContextCapabilitiesArgs { Drop = { "ALL" } },
    };

    /// <summary>What the container needs and gets.</summary>
    public static WorkflowTemplateSpecTemplatesScriptResourcesArgs Resources() => new()
    {
        Requests = Quantities("50m", "64Mi", "64Mi"),
        Limits = Quantities("500m", "256Mi", "256Mi"),
    };

    private static InputMap<Union<int, string>> Quantities(string cpu, string memory, string storage) => new()
    {
        ["cpu"] = Union<int, string>.FromT1(cpu),
        ["ephemeral-storage"] = Union<int, string>.FromT1(storage),
        ["memory"] = Union<int, string>.FromT1(memory),
    };

    /// <summary>The one folder that a script can write to.</summary>
    public static WorkflowTemplateSpecVolumesArgs Temporary() => new()
    {
        Name = TemporaryVolume,
        EmptyDir = new WorkflowTemplateSpecVolumesEmptyDirArgs { SizeLimit = "64Mi" },
    };

    /// <summary>
    /// The step's own token, which the kubelet renews. No token is mounted by itself, so that a step without permissions
    /// has none at all.
    /// </summary>
    public static WorkflowTemplateSpecTemplatesVolumesArgs Credentials() => new()
    {
        Name = CredentialsVolume,
        Projected = new WorkflowTemplateSpecTemplatesVolumesProjectedArgs
        {
            DefaultMode = ReadableByGroup,
            Sources =
            {
                new WorkflowTemplateSpecTemplatesVolumesProjectedSourcesArgs
                {
                    ServiceAccountToken = new WorkflowTemplateSpecTemplatesVolumesProjectedSourcesServiceAccountTokenArgs
                    {
                        Path = "token",
                        ExpirationSeconds = TokenSeconds,
                    },
                },
                new WorkflowTemplateSpecTemplatesVolumesProjectedSourcesArgs
                {
                    ConfigMap = new WorkflowTemplateSpecTemplatesVolumesProjectedSourcesConfigMapArgs
                    {
                        Name = "kube-root-ca.crt",
                        Items =
                        {
                            new WorkflowTemplateSpecTemplatesVolumesProjectedSourcesConfigMapItemsArgs
                            {
                                Key = "ca.crt",
                                Path = "ca.crt",
                            },
                        },
                    },
                },
            },
        },
    };

    /// <summary>The volumes of the container.</summary>
    /// <param name="hasCredentials">Whether it gets a token.</param>
    public static IEnumerable<WorkflowTemplateSpecTemplatesScriptVolumeMountsArgs> Mounts(bool hasCredentials)
    {
        yield return new() { Name = TemporaryVolume, MountPath = "/tmp" };
        if (hasCredentials)
        {
            yield return new() { Name = CredentialsVolume, MountPath = CredentialsFolder, ReadOnly = true };
        }
    }

    /// <summary>
    /// The variables of a script that calls AWS. Credentials and their place come from EKS's webhook. The command line
    /// writes to its home, which must be a folder that can be written to, and must never take the node's role instead.
    /// </summary>
    public static IEnumerable<(string Name, string Value)> AwsVariables() =>
    [
        ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_PAGER", ""),
        ("HOME", "/tmp"),
    ];

    /// <summary>The variables with which a script finds the API server.</summary>
    public static IEnumerable<(string Name, string Value)> ApiVariables() =>
    [
        (StepVariables.ApiServer, "https://kubernetes.default.svc"),
        (StepVariables.ApiCredentials, CredentialsFolder),
    ];
}
