using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>Containers run as somebody else than root. Pod Security Standards: restricted, Running as Non-root.</summary>
internal static class RunAsNonRoot
{
    private const string Yes = "\"securityContext\": {\"runAsNonRoot\": true}";
    private const string No = "\"securityContext\": {\"runAsNonRoot\": false}";
    private const string Other = "\"securityContext\": {\"runAsNonRoot\": true, \"runAsUser\": 1000}";
    private const string Root = "\"securityContext\": {\"runAsUser\": 0}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "require-run-as-nonroot",
        Title = "Containers do not run as root",
        Why = "Who breaks out of a container that runs as root is root on the node.",
        Passes =
            "c.?securityContext.?runAsNonRoot.orValue("
            + "variables.pod.?securityContext.?runAsNonRoot.orValue(false)) == true"
            + " && c.?securityContext.?runAsUser.orValue("
            + "variables.pod.?securityContext.?runAsUser.orValue(1)) != 0",
        Fault = "May run as root",
        Remedy = "Set securityContext.runAsNonRoot to true, of the pod or of each container, and a runAsUser other than 0.",
        Examples =
        [
            .. PodExamples.Everywhere(Yes, ""),
            PodExamples.Good("pod-says-it-for-all", $"{Yes}, {PodExamples.Container("app", "")}"),
            PodExamples.Good("container-overrides-the-pod", $"{No}, {PodExamples.Container("app", Yes)}"),
            PodExamples.Bad("container-opts-out", $"{Yes}, {PodExamples.Container("app", No)}"),
            PodExamples.Bad("user-is-root", $"{Yes}, {PodExamples.Container("app", Root)}"),
            PodExamples.Bad("pod-s-user-is-root", $"\"securityContext\": {{\"runAsUser\": 0}}, {PodExamples.Container("app", Yes)}"),
            PodExamples.Good(
                "container-has-another-user-than-the-pod",
                $"\"securityContext\": {{\"runAsUser\": 0}}, {PodExamples.Container("app", Other)}"),
            PodExamples.Bad("root-in-a-user-namespace", $"\"hostUsers\": false, {PodExamples.Container("app", Root)}"),
            PodExamples.Good("windows-has-this-field-too", $"\"os\": {{\"name\": \"windows\"}}, {PodExamples.Container("app", Yes)}"),
            PodExamples.Bad("security-context-is-empty", PodExamples.Container("app", "\"securityContext\": {}")),
        ],
    }.ToPolicy();
}
