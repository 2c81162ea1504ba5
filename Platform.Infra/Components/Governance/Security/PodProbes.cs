using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Containers that run for long have a probe. Pods that end have none to answer: those of Jobs, of workflows, and all that
/// are not restarted for ever. The API forbids probes on init and ephemeral containers; sidecars among the init
/// containers, which mostly are injected, may have one. Kyverno's policies: require-pod-probes.
/// </summary>
internal static class PodProbes
{
    private const string Probe = "\"readinessProbe\": {\"httpGet\": {\"path\": \"/\", \"port\": 8080}}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = Check() with
    {
        Match = PodShape.LongRunning,
        Conditions = [PodShape.Changed, new("runs-for-long", RunsForLong)],
    };

    private static IEnumerable<string> LongRunningKinds =>
        ["DaemonSet", "Deployment", "Pod", "ReplicaSet", "StatefulSet"];

    private const string RunsForLong = """
        object.kind != 'Pod' || (object.spec.?restartPolicy.orValue('Always') == 'Always'
          && !object.metadata.?ownerReferences.orValue([]).exists(o, o.kind in ['Job', 'Workflow']))
        """;

    private static Policy Check() => new ContainerCheck
    {
        Name = "require-pod-probes",
        Title = "Containers that run for long have a probe",
        Why = "Without a probe traffic reaches containers that cannot serve it, and a hung one is never restarted.",
        Containers = "variables.containers",
        Passes = "has(c.livenessProbe) || has(c.readinessProbe) || has(c.startupProbe)",
        Fault = "Have no probe",
        Remedy = "Set at least one of readinessProbe, livenessProbe and startupProbe.",
        Examples =
        [
            .. LongRunningKinds.SelectMany(kind => new[]
            {
                PodExamples.Good($"{kind.ToLowerInvariant()}-passes", PodExamples.Container("app", Probe), kind),
                PodExamples.Bad($"{kind.ToLowerInvariant()}-fails", PodExamples.Container("app", ""), kind),
            }),
            PodExamples.Good("liveness-is-enough", PodExamples.Container("app", "\"livenessProbe\": {}")),
            PodExamples.Good("startup-is-enough", PodExamples.Container("app", "\"startupProbe\": {}")),
            PodExamples.Good("init-container-cannot-have-one", $"{PodExamples.Container("app", Probe)}, {Others("init")}"),
            PodExamples.Good("ephemeral-container-cannot-have-one", $"{PodExamples.Container("app", Probe)}, {Others("ephemeral")}"),
            PodExamples.Bad("second-container-fails", $"{PodExamples.Container("app", Probe)[..^1]}, {{\"name\": \"b\"}}]"),
            PodExamples.Bad("restarted-for-ever", $"\"restartPolicy\": \"Always\", {PodExamples.Container("app", "")}"),
            PodExamples.Bad("probe-of-an-init-container-only", $"{PodExamples.Container("app", "")}, \"initContainers\": [{{\"name\": \"a\", {Probe}}}]"),
            Ends("never-restarted", "Never"),
            Ends("restarted-on-failure", "OnFailure"),
            PodExamples.Good("job-ends", PodExamples.Container("app", ""), "Job") with { Expected = ExampleResult.Skip },
            PodExamples.Good("cronjob-ends", PodExamples.Container("app", ""), "CronJob") with { Expected = ExampleResult.Skip },
            OwnedBy("Job"),
            OwnedBy("Workflow"),
        ],
    }.ToPolicy();

    private static string Others(string kind) => $"\"{kind}Containers\": [{{\"name\": \"other\", \"image\": \"a:1\"}}]";

    private static PolicyExample Ends(string name, string restartPolicy) => PodExamples.Good(
        name, $"\"restartPolicy\": \"{restartPolicy}\", {PodExamples.Container("app", "")}") with
    {
        Expected = ExampleResult.Skip,
    };

    private static PolicyExample OwnedBy(string kind)
    {
        var name = $"owned-by-{kind.ToLowerInvariant()}";
        var owner = $"\"ownerReferences\": [{{\"kind\": \"{kind}\", \"name\": \"a\"}}], \"namespace\"";
        return new PolicyExample
        {
            Name = name,
            Expected = ExampleResult.Skip,
            Given = PodExamples.Workload("Pod", name, PodExamples.Container("app", ""))
                .Replace("\"namespace\"", owner, StringComparison.Ordinal),
        };
    }
}
