using Platform.Catalog;
using Platform.Manifests;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Platform.Components.Recovery;

/// <summary>The canary's pod: looks at its volume once, then writes to it each minute. It talks to nobody.</summary>
internal static class CanaryPod
{
    /// <summary>Name of the volume, and of its claim's template.</summary>
    public const string Volume = "data";

    /// <summary>The container that looks at the volume; the drill reads its message.</summary>
    public const string Check = "check";

    private const string Folder = "/data";

    private const int User = 10_001;

    private const int Minute = 60;

    /// <summary>The pod.</summary>
    public static PodSpecArgs Spec() => new()
    {
        ServiceAccountName = RecoveryNames.CanaryObject,
        AutomountServiceAccountToken = false,
        EnableServiceLinks = false,
        SecurityContext = RestrictedPod.Of(User),
        TerminationGracePeriodSeconds = 5,
        InitContainers =
        {
            Container(Check, CanaryScripts.Check, ("DATA", Folder), ("MESSAGE", "/dev/termination-log")),
        },
        Containers = { Writer() },
    };

    private static ContainerArgs Writer()
    {
        var writer = Container("write", CanaryScripts.Write, ("DATA", Folder), ("INTERVAL_SECONDS", "60"));
        writer.ReadinessProbe = Written(Minute / 6);
        writer.LivenessProbe = Written(Minute);
        return writer;
    }

    private static ProbeArgs Written(int period) => new()
    {
        Exec = new ExecActionArgs { Command = { "sh", "-c", $"[ -n \"$(find {Folder}/written -mmin -5)\" ]" } },
        PeriodSeconds = period,
        TimeoutSeconds = 5,
        FailureThreshold = 5,
    };

    private static ContainerArgs Container(
        string name, string script, params IEnumerable<(string Name, string Value)> variables) => new()
        {
            Name = name,
            Image = Images.WorkflowTools,
            ImagePullPolicy = "Always",
            Command = { "sh", "-c", script },
            Env = [.. variables.Select(one => new EnvVarArgs { Name = one.Name, Value = one.Value })],
            SecurityContext = RestrictedPod.Container(),
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = "5m", ["ephemeral-storage"] = "16Mi", ["memory"] = "16Mi" },
                Limits = { ["cpu"] = "100m", ["ephemeral-storage"] = "64Mi", ["memory"] = "64Mi" },
            },
            VolumeMounts = { new VolumeMountArgs { Name = Volume, MountPath = Folder } },
        };
}
