using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>The namespaces of production that seed 000 backs up each hour.</summary>
public static class CriticalNamespaces
{
    /// <summary>Namespace of the recovery drill's canaries, whose data stands for that of all others.</summary>
    public const string Canary = "recovery-canary";

    /// <summary>Production's namespaces and those of teams, with the canaries that show what a restore brings back.</summary>
    public static ImmutableArray<string> All { get; } = ["prod-*", Canary, "team-*"];
}
