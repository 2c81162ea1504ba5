using System.Collections.Immutable;
using Platform.Components.Backup;
using Platform.Components.CloudRecoverySignals;
using Platform.Components.Operators;
using Platform.Configuration;

namespace Platform;

/// <summary>
/// The table of contents of what a stack needs of its cluster: one line a domain that needs operators. It is checked
/// before anything is registered.
/// </summary>
public static class StackNeeds
{
    /// <summary>The operators that a stack cannot do without.</summary>
    /// <param name="config">The configuration, with blanks where something is missing.</param>
    /// <returns>Each need with where it comes from.</returns>
    public static ImmutableArray<OperatorNeed> Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var states = OperatorStates.Of(config);
        return
        [
            .. BackupNeeds.Of(config),
            .. CloudRecoveryNeeds.Of(config),
            .. OperatorList.All.Where(one => states.IsInstalled(one.Name)).SelectMany(one => one.Needs(config)),
        ];
    }
}
