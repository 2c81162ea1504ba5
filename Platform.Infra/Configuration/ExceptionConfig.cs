using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:governance.exceptions.NAME</c>: what policies let pass, for whom, and until when.</summary>
public sealed record ExceptionConfig
{
    /// <summary>The policies that let it pass.</summary>
    [DnsLabel]
    public required ImmutableArray<string> Policies { get; init; }

    /// <summary>The namespaces that it holds in.</summary>
    [DnsLabel]
    public required ImmutableArray<string> Namespaces { get; init; }

    /// <summary>
    /// Beginnings of the names of objects that it holds for, such as <c>legacy-api</c>, which its pods' names begin with
    /// too; empty for all objects of the namespaces.
    /// </summary>
    [DnsLabel]
    public ImmutableArray<string> NamesBeginWith { get; init; } = [];

    /// <summary>Who answers for it: a team or a person.</summary>
    public required string Owner { get; init; }

    /// <summary>Why it is needed, and what will end it.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// The first day, in UTC, on which it holds no more; at most a year ahead. From then on the stack is refused until
    /// the exception is gone or has another day.
    /// </summary>
    [CalendarDate]
    public required string Expires { get; init; }
}
