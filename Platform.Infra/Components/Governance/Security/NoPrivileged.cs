using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>No container is privileged. Pod Security Standards: baseline, Privileged Containers.</summary>
internal static class NoPrivileged
{
    private const string No = "\"securityContext\": {\"privileged\": false}";
    private const string Yes = "\"securityContext\": {\"privileged\": true}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "disallow-privileged-containers",
        Title = "No container is privileged",
        Why = "A privileged container has the devices and the kernel of its node.",
        Passes = "c.?securityContext.?privileged.orValue(false) == false",
        Fault = "Are privileged",
        Remedy = "Leave securityContext.privileged out, or set it to false.",
        Examples =
        [
            .. PodExamples.Everywhere(No, Yes),
            PodExamples.Good("nothing-is-said", PodExamples.Container("app", "")),
            PodExamples.Good("security-context-is-empty", PodExamples.Container("app", "\"securityContext\": {}")),
        ],
    }.ToPolicy();
}
