using System.Collections.Immutable;
using Platform.Catalog;
using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>Which operators a stack's cluster has, and from whom.</summary>
public sealed class OperatorStates
{
    private readonly ImmutableSortedDictionary<OperatorName, OperatorPresence> _presence;

    private OperatorStates(IEnumerable<KeyValuePair<OperatorName, OperatorPresence>> presence) =>
        _presence = presence.ToImmutableSortedDictionary();

    /// <summary>The operators of a stack.</summary>
    /// <param name="config">The stack's configuration.</param>
    /// <returns>Each operator's presence: what the stack says, or else the default.</returns>
    public static OperatorStates Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new OperatorStates(
            OperatorList.All.Select(one => KeyValuePair.Create(one.Name, PresenceOf(one, config))));
    }

    /// <summary>Whether the cluster has an operator, and from whom.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>Its presence.</returns>
    public OperatorPresence this[OperatorName name] => _presence[name];

    /// <summary>Whether the platform installs an operator.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>True if so.</returns>
    public bool IsInstalled(OperatorName name) => this[name] == OperatorPresence.Installed;

    /// <summary>Whether the cluster does without an operator.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>True if so.</returns>
    public bool IsOff(OperatorName name) => this[name] == OperatorPresence.Off;

    private static OperatorPresence PresenceOf(Operator one, PlatformConfig config)
    {
        var mode = config.Cluster.ComputeMode;
        var fit = one.Fit(mode);
        if (fit.BuiltIn)
        {
            return OperatorPresence.BuiltIn;
        }

        var without = fit.Reason is null ? one.Default(mode, config.Deployment.Environment) : OperatorState.Off;
        return (config.Operators.Of(one.Name).State ?? without) switch
        {
            OperatorState.Install => OperatorPresence.Installed,
            OperatorState.Adopt => OperatorPresence.Adopted,
            _ => OperatorPresence.Off,
        };
    }
}
