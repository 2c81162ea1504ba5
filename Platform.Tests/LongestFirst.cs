using Platform.Tests;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Mutation;
using Platform.Tests.Signals.Proof;
using Platform.Tests.Slo;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Platform.Tests;

/// <summary>Starts the longest classes first: one that starts last runs alone, with a core idle beside it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly List<string?> Longest =
    [
        typeof(MutationTests).FullName,
        typeof(SlothPeerTests).FullName,
        typeof(AlertCaseTests).FullName,
        typeof(SloMutationTests).FullName,
        typeof(Components.Governance.Windows.ReconcilerTests).FullName,
        typeof(SloIncidentTests).FullName,
        typeof(KustomizeTests).FullName,
        typeof(SloAccuracyTests).FullName,
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderBy(collection => Rank(collection.TestCollectionDisplayName))
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];

    /// <summary>Whether a class is one of the longest, by the name that its collection has.</summary>
    internal static bool Knows(string collection) => Rank(collection) < Longest.Count;

    private static int Rank(string collection)
    {
        var rank = Longest.FindIndex(name => collection.Contains($" for {name} (", StringComparison.Ordinal));
        return rank < 0 ? Longest.Count : rank;
    }
}
