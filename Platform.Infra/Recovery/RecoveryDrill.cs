using Platform.Configuration;

namespace Platform.Recovery;

/// <summary>A drill: a workflow that recovers something on trial, and measures it.</summary>
/// <param name="Name">Name of its workflow, as its metrics have it.</param>
/// <param name="Component">
/// The component of <see cref="RecoveryComponents"/> whose objectives its measures are held to.
/// </param>
/// <param name="AgeLimit">The time after its last success that says that one was missed.</param>
public sealed record RecoveryDrill(string Name, string Component, TimeSpan AgeLimit);
