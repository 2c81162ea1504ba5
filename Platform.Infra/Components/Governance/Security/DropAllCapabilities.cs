using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Containers drop every capability. What is added back is the concern of the Pod Security level of the namespace, which
/// allows <c>NET_BIND_SERVICE</c> only. Kyverno's policies: drop-all-capabilities.
/// </summary>
internal static class DropAllCapabilities
{
    private const string All = "\"securityContext\": {\"capabilities\": {\"drop\": [\"ALL\"]}}";
    private const string Some = "\"securityContext\": {\"capabilities\": {\"drop\": [\"NET_RAW\"]}}";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "drop-all-capabilities",
        Title = "Containers drop all capabilities",
        Why = "Each capability is a part of what root may do; by default a container has fourteen.",
        Passes = "c.?securityContext.?capabilities.?drop.orValue([]).exists(d, d.upperAscii() == 'ALL')",
        Fault = "Keep capabilities",
        Remedy = "Set securityContext.capabilities.drop to [ALL], and add back what is needed by name.",
        LinuxOnly = true,
        Examples =
        [
            .. PodExamples.Everywhere(All, Some),
            PodExamples.Good("all-twice", Drops("[\"ALL\", \"ALL\"]")),
            PodExamples.Good("all-among-others", Drops("[\"NET_RAW\", \"ALL\"]")),
            PodExamples.Good("runtimes-take-any-case", Drops("[\"all\"]")),
            PodExamples.Good("added-back-by-name", Drops("[\"ALL\"], \"add\": [\"NET_BIND_SERVICE\"]")),
            PodExamples.Bad("list-is-empty", Drops("[]")),
            PodExamples.Bad("all-is-added", PodExamples.Container(
                "app", "\"securityContext\": {\"capabilities\": {\"add\": [\"ALL\"]}}")),
            PodExamples.Bad("nothing-is-said", PodExamples.Container("app", "")),
            PodExamples.Good("windows-has-no-capabilities", $"\"os\": {{\"name\": \"windows\"}}, {PodExamples.Container("app", "")}"),
        ],
    }.ToPolicy();

    private static string Drops(string list) =>
        PodExamples.Container("app", $"\"securityContext\": {{\"capabilities\": {{\"drop\": {list}}}}}");
}
