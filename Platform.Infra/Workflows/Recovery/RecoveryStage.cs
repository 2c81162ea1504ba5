using System.Collections.Immutable;

namespace Platform.Workflows.Recovery;

/// <summary>A stage of a recovery from nothing.</summary>
/// <param name="Name">Kebab case, at most 20 characters.</param>
/// <param name="Component">
/// The component whose objective the stage is held to, of <see cref="Configuration.RecoveryComponents"/>; <c>null</c> where
/// nothing is promised for it.
/// </param>
/// <param name="Does">What is done, and what to look at before saying that it is done.</param>
/// <param name="After">The stages that must be done before.</param>
public sealed record RecoveryStage(string Name, string? Component, string Does, params ImmutableArray<string> After);
