using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>What came of reading a configuration.</summary>
/// <param name="Config">The configuration; <c>null</c> where a finding is an error.</param>
/// <param name="Findings">Everything that is wrong with it, by file, line and path.</param>
public sealed record ConfigResult(PlatformConfig? Config, ImmutableArray<Finding> Findings);
