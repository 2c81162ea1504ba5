using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>The namespaces of production that seed 000 backs up each hour.</summary>
public static class CriticalNamespaces
{
    /// <summary>Production's namespaces, and those of teams.</summary>
    public static ImmutableArray<string> All { get; } = ["prod-*", "team-*"];
}
