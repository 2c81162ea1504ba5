using System.Collections.Immutable;
using Platform.Configuration;
using Platform.Policies;
using Pulumi;

namespace Platform.Components.Governance.Exceptions;

/// <summary>What <see cref="PlatformExceptions"/> is made from.</summary>
public sealed record PlatformExceptionsArgs
{
    /// <summary>The exceptions by name.</summary>
    public required ImmutableArray<PolicyExemption> Exceptions { get; init; }

    /// <summary>Whatever brings Kyverno's kinds.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];

    /// <summary>The arguments that a configuration asks for.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <param name="after">Whatever brings Kyverno's kinds.</param>
    /// <returns>The arguments.</returns>
    public static PlatformExceptionsArgs Of(PlatformConfig config, IEnumerable<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(config);
        var policies = StackPolicies.Of(config);
        return new PlatformExceptionsArgs
        {
            Exceptions =
            [
                .. config.Governance.Exceptions.Select(one => PolicyExemption.Of(one.Key, one.Value, policies)),
            ],
            After = [.. after],
        };
    }
}
