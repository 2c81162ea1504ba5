using System.Collections.Immutable;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>Checks objectives of a file as those of a stack are checked, and tells where in the file they stand.</summary>
internal static class SpecChecks
{
    /// <summary>Checks objectives. How long Prometheus keeps metrics is not known without a stack.</summary>
    /// <param name="slos">The objectives.</param>
    /// <param name="options">What goes for all.</param>
    /// <param name="lineOf">The line of a path; <c>null</c> takes the objective's.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="keys">What our keys are called in the file; <c>null</c> where they are ours.</param>
    public static void Check(
        ImmutableArray<SpecSlo> slos,
        SloOptions options,
        Func<string, int?>? lineOf,
        FindingList findings,
        IReadOnlyDictionary<string, string>? keys = null)
    {
        foreach (var fault in SloCheck.Of([.. slos.Select(one => one.Slo)], options, retention: null))
        {
            var slo = slos.LastOrDefault(one => one.Slo.Id == fault.Id);
            var path = (slo?.Path, fault.Key) switch
            {
                (null or "", var key) => key,
                ({ } start, "") => start,
                ({ } start, var key) => $"{start}.{keys?.GetValueOrDefault(key, key) ?? key}",
            };
            findings.Add(fault.Code, lineOf?.Invoke(path) ?? slo?.Line, path, fault.Message, fault.Fix);
        }
    }
}
