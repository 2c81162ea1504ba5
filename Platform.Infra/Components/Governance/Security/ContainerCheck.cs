using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>A policy that asks something of each container.</summary>
internal sealed record ContainerCheck
{
    private const string Regular = "variables.containers + variables.initContainers";

    /// <summary>The policy's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks for, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Whether a container <c>c</c> passes, in CEL.</summary>
    public required string Passes { get; init; }

    /// <summary>What is wrong with containers that do not pass, to be followed by their names.</summary>
    public required string Fault { get; init; }

    /// <summary>What to do, as a sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>The examples.</summary>
    public required ImmutableArray<PolicyExample> Examples { get; init; }

    /// <summary>Which containers, in CEL.</summary>
    public string Containers { get; init; } = All;

    /// <summary>All containers.</summary>
    public static string All => $"{Regular} + variables.ephemeralContainers";

    /// <summary>The containers that can have resources: the API forbids them on ephemeral ones.</summary>
    public static string WithoutEphemeral => Regular;

    /// <summary>Whether pods of Windows pass: the API forbids these fields there.</summary>
    public bool LinuxOnly { get; init; }

    /// <summary>The policy.</summary>
    /// <returns>The policy.</returns>
    public Policy ToPolicy() => new()
    {
        Name = Name,
        Title = Title,
        Why = Why,
        Match = PodShape.All,
        Conditions = [PodShape.Changed],
        Variables =
        [
            .. PodShape.Variables,
            new("faulty", $"({Containers}).filter(c, !({Passes})).map(c, c.?name.orValue('?'))"),
        ],
        Body = new PolicyBody.Validating
        {
            Rules =
            [
                new PolicyRule
                {
                    Expression = $"{(LinuxOnly ? "variables.windows || " : "")}size(variables.faulty) == 0",
                    Message = $"{Fault}. {Remedy}",
                    MessageExpression = $"'{Fault}: ' + variables.faulty.join(', ') + '. {Remedy}'",
                },
            ],
        },
        Examples = Examples,
    };
}
