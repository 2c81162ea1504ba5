using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>Processes cannot gain rights. Pod Security Standards: restricted, Privilege Escalation.</summary>
internal static class PrivilegeEscalation
{
    private const string No = "\"securityContext\": {\"allowPrivilegeEscalation\": false}";
    private const string Yes = "\"securityContext\": {\"allowPrivilegeEscalation\": true}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "disallow-privilege-escalation",
        Title = "Processes cannot gain more rights than their container has",
        Why = "A setuid binary in an image would otherwise make root of any user.",
        Passes = "c.?securityContext.?allowPrivilegeEscalation.orValue(true) == false",
        Fault = "May gain rights",
        Remedy = "Set securityContext.allowPrivilegeEscalation to false, also of init and ephemeral containers.",
        LinuxOnly = true,
        Examples =
        [
            .. PodExamples.Everywhere(No, Yes),
            PodExamples.Bad("nothing-is-said", PodExamples.Container("app", "")),
            PodExamples.Bad("pods-have-no-such-field", $"{No}, {PodExamples.Container("app", "")}"),
            PodExamples.Good("windows-has-no-such-field", $"\"os\": {{\"name\": \"windows\"}}, {PodExamples.Container("app", "")}"),
            PodExamples.Bad("linux-by-name", $"\"os\": {{\"name\": \"linux\"}}, {PodExamples.Container("app", "")}"),
        ],
    }.ToPolicy();
}
