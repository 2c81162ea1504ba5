using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Containers say what they need. A CPU limit is not asked for: it throttles where there is CPU to spare. Requests default
/// to limits, and what the pod says for all its containers counts (Kubernetes: Resource Management for Pods).
/// </summary>
internal static class RequestsAndLimits
{
    private const string Yes =
        "\"resources\": {\"requests\": {\"cpu\": \"100m\", \"memory\": \"64Mi\"}, \"limits\": {\"memory\": \"64Mi\"}}";

    private const string No = "\"resources\": {\"requests\": {\"cpu\": \"100m\", \"memory\": \"64Mi\"}}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "require-requests-limits",
        Title = "Containers request CPU and memory, and limit memory",
        Why = "Without requests the scheduler fills nodes blindly; without a memory limit one container takes its node down.",
        Containers = ContainerCheck.WithoutEphemeral,
        Passes = string.Join(" && ", Given("requests", "cpu"), Given("requests", "memory"), Given("limits", "memory")),
        Fault = "Lack a request or a limit",
        Remedy = "Set resources.requests.cpu, resources.requests.memory and resources.limits.memory, each above 0.",
        Examples =
        [
            .. PodExamples.Everywhere(Yes, No, ephemeral: false),
            PodExamples.Bad("zero-is-nothing", Resources("{\"cpu\": \"0\", \"memory\": \"64Mi\"}", "{\"memory\": \"64Mi\"}")),
            PodExamples.Bad("zero-memory", Resources("{\"cpu\": \"1\", \"memory\": 0}", "{\"memory\": \"0\"}")),
            PodExamples.Bad("empty-text", Resources("{\"cpu\": \"\", \"memory\": \"64Mi\"}", "{\"memory\": \"64Mi\"}")),
            PodExamples.Good("cpu-as-a-number", Resources("{\"cpu\": 1, \"memory\": \"64Mi\"}", "{\"memory\": \"64Mi\"}")),
            PodExamples.Good("cpu-limit-is-free", Resources(
                "{\"cpu\": \"1\", \"memory\": \"64Mi\"}", "{\"cpu\": \"1\", \"memory\": \"64Mi\"}")),
            PodExamples.Good("requests-default-to-limits", Resources("{}", "{\"cpu\": \"1\", \"memory\": \"64Mi\"}")),
            PodExamples.Bad("no-cpu", Resources("{\"memory\": \"64Mi\"}", "{\"memory\": \"64Mi\"}")),
            PodExamples.Bad("resources-are-empty", PodExamples.Container("app", "\"resources\": {}")),
            PodExamples.Good("the-pod-says-it", $"{Yes}, {PodExamples.Container("app", "")}"),
            PodExamples.Good("windows-has-them-too", $"\"os\": {{\"name\": \"windows\"}}, {PodExamples.Container("app", Yes)}"),
        ],
    }.ToPolicy();

    // The quantity is above 0 where any of its digits is.
    private static string Given(string kind, string resource)
    {
        var places = kind == "requests"
            ? new[] { Field("c", "requests", resource), Field("c", "limits", resource), Pod("requests"), Pod("limits") }
            : [Field("c", "limits", resource), Pod("limits")];
        return $"[{string.Join(", ", places)}].filter(q, q != '')[?0].orValue('0').matches('[1-9]')";

        string Pod(string from) => Field("variables.pod", from, resource);
    }

    private static string Field(string holder, string kind, string resource) =>
        $"string({holder}.?resources.?{kind}.?{resource}.orValue(''))";

    private static string Resources(string requests, string limits) =>
        PodExamples.Container("app", $"\"resources\": {{\"requests\": {requests}, \"limits\": {limits}}}");
}
