using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>Examples of pods and their controllers, from what matters in them.</summary>
internal static class PodExamples
{
    private static readonly ImmutableArray<string> Kinds =
        ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "StatefulSet"];

    /// <summary>
    /// A good and a bad object of each kind, and pods with good and bad init and ephemeral containers.
    /// </summary>
    /// <param name="good">The fields of a container that passes, as members of a JSON object.</param>
    /// <param name="bad">The fields of one that does not.</param>
    /// <param name="ephemeral">Whether ephemeral containers are looked at.</param>
    /// <returns>The examples.</returns>
    public static IEnumerable<PolicyExample> Everywhere(string good, string bad, bool ephemeral = true) =>
    [
        .. Kinds.SelectMany(kind => new[]
        {
            Good($"{kind.ToLowerInvariant()}-passes", Container("app", good), kind),
            Bad($"{kind.ToLowerInvariant()}-fails", Container("app", bad), kind),
        }),
        Good("init-container-passes", Init(good, good)),
        Bad("init-container-fails", Init(good, bad)),
        Bad("init-container-of-cronjob-fails", Init(good, bad), "CronJob"),
        Good("sidecar-passes", Init(good, Sidecar(good))),
        Bad("sidecar-fails", Init(good, Sidecar(bad)), "Deployment"),
        .. ephemeral
            ? (ReadOnlySpan<PolicyExample>)
            [
                Good("ephemeral-container-passes", Ephemeral(good, good)),
                Bad("ephemeral-container-fails", Ephemeral(good, bad)),
            ]
            : [Good("ephemeral-container-cannot-have-it", Ephemeral(good, ""))],
        Bad("second-container-fails", $"{Container("app", good)[..^1]}, {Member("other", bad)}]"),
        .. Updates(good, bad),
    ];

    /// <summary>An example that passes.</summary>
    /// <param name="name">What it shows.</param>
    /// <param name="spec">The members of the pod's spec.</param>
    /// <param name="kind">The kind that holds the pod.</param>
    public static PolicyExample Good(string name, string spec, string kind = "Pod") =>
        new() { Name = name, Expected = ExampleResult.Pass, Given = Workload(kind, name, spec) };

    /// <summary>An example that does not pass.</summary>
    /// <param name="name">What it shows.</param>
    /// <param name="spec">The members of the pod's spec.</param>
    /// <param name="kind">The kind that holds the pod.</param>
    public static PolicyExample Bad(string name, string spec, string kind = "Pod") =>
        new() { Name = name, Expected = ExampleResult.Fail, Given = Workload(kind, name, spec) };

    /// <summary>The members of a pod's spec with one container.</summary>
    /// <param name="name">The container's name.</param>
    /// <param name="fields">Its fields.</param>
    public static string Container(string name, string fields) => $"\"containers\": [{Member(name, fields)}]";

    /// <summary>An object that holds pods.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="spec">The members of the pod's spec.</param>
    /// <param name="ns">Its namespace.</param>
    public static string Workload(string kind, string name, string spec, string ns = "team-shop")
    {
        var metadata = $$"""{"name": "{{name}}", "namespace": "{{ns}}"}""";
        var labels = """{"app": "shop"}""";
        var template = $$"""{"metadata": {"labels": {{labels}}}, "spec": { {{spec}} } }""";
        var owner = $"\"selector\": {{\"matchLabels\": {labels}}}, \"template\": {template}";
        return kind switch
        {
            "Pod" => $$"""{"apiVersion": "v1", "kind": "Pod", "metadata": {{metadata}}, "spec": { {{spec}} } }""",
            "CronJob" => $$"""
                {"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {{metadata}},
                 "spec": {"schedule": "0 4 * * *", "jobTemplate": {"spec": {"template": {{template}} } } } }
                """,
            "Job" => $$"""
                {"apiVersion": "batch/v1", "kind": "Job", "metadata": {{metadata}}, "spec": {"template": {{template}} } }
                """,
            _ => $$"""{"apiVersion": "apps/v1", "kind": "{{kind}}", "metadata": {{metadata}}, "spec": { {{owner}} } }""",
        };
    }

    private static IEnumerable<PolicyExample> Updates(string good, string bad)
    {
        var old = Container("app", bad);
        var relabelled = Workload("Pod", "old-pod-gets-a-label", old)
            .Replace("\"namespace\"", "\"labels\": {\"seen\": \"yes\"}, \"namespace\"", StringComparison.Ordinal);
        yield return new PolicyExample
        {
            Name = "old-pod-gets-a-label",
            Expected = ExampleResult.Skip,
            Given = relabelled,
            Before = Workload("Pod", "old-pod-gets-a-label", old),
        };
        yield return Good("old-pod-loses-a-toleration", old) with
        {
            Before = Workload("Pod", "old-pod-loses-a-toleration", $"{old}, \"tolerations\": [{{\"key\": \"a\"}}]"),
        };
        yield return Bad("old-pod-gets-another-image", Container("app", $"{Joined(bad)}\"image\": \"docker.io/x\"")) with
        {
            Before = Workload("Pod", "old-pod-gets-another-image", Container("app", $"{Joined(bad)}\"image\": \"docker.io/y\"")),
        };
        yield return new PolicyExample
        {
            Name = "old-deployment-is-scaled",
            Expected = ExampleResult.Skip,
            Given = Scaled("old-deployment-is-scaled", old, 3),
            Before = Scaled("old-deployment-is-scaled", old, 2),
        };
        yield return Bad("deployment-gets-worse", old, "Deployment") with
        {
            Before = Workload("Deployment", "deployment-gets-worse", Container("app", good)),
        };
    }

    private static string Scaled(string name, string spec, int replicas) => Workload("Deployment", name, spec)
        .Replace("\"selector\"", $"\"replicas\": {replicas}, \"selector\"", StringComparison.Ordinal);

    private static string Init(string good, string fields) =>
        $"{Container("app", good)}, \"initContainers\": [{Member("prepare", fields)}]";

    // An init container that is restarted runs beside the others (Kubernetes: Sidecar Containers).
    private static string Sidecar(string fields) => $"{Joined(fields)}\"restartPolicy\": \"Always\"";

    private static string Ephemeral(string good, string fields) =>
        $"{Container("app", good)}, \"ephemeralContainers\": [{Member("debugger", fields)}]";

    private static string Member(string name, string fields) =>
        fields.Contains("\"image\"", StringComparison.Ordinal)
            ? $"{{\"name\": \"{name}\", {fields}}}"
            : $"{{{Joined(fields)}\"name\": \"{name}\", \"image\": \"registry.example.com/app:1.2.3\"}}";

    private static string Joined(string fields) => fields.Length == 0 ? "" : $"{fields}, ";
}
