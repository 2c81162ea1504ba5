using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>Containers cannot change their own files. Kyverno's policies: require-ro-rootfs.</summary>
internal static class ReadOnlyRoot
{
    private const string Yes = "\"securityContext\": {\"readOnlyRootFilesystem\": true}";
    private const string No = "\"securityContext\": {\"readOnlyRootFilesystem\": false}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "require-ro-rootfs",
        Title = "The root filesystem of containers is read-only",
        Why = "An attacker cannot put tools into a container or change its programs.",
        Passes = "c.?securityContext.?readOnlyRootFilesystem.orValue(false) == true",
        Fault = "Can change their own files",
        Remedy = "Set securityContext.readOnlyRootFilesystem to true, and mount an emptyDir where files are written.",
        LinuxOnly = true,
        Examples =
        [
            .. PodExamples.Everywhere(Yes, No),
            PodExamples.Bad("nothing-is-said", PodExamples.Container("app", "")),
            PodExamples.Bad("security-context-is-empty", PodExamples.Container("app", "\"securityContext\": {}")),
            PodExamples.Good("windows-has-no-such-field", $"\"os\": {{\"name\": \"windows\"}}, {PodExamples.Container("app", "")}"),
        ],
    }.ToPolicy();
}
