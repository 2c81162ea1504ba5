using System.Collections.Immutable;
using Platform.Components.Slo;
using Platform.Configuration;
using Platform.Findings;

namespace Platform.Slo.Specs;

/// <summary>Reads a spec of ours: what stands under <c>platform:slo</c> in a stack, in a file of its own.</summary>
internal static class OwnSpec
{
    /// <summary>The key that every spec of ours has.</summary>
    public const string Key = "objectives";

    /// <summary>Reads a file.</summary>
    /// <param name="root">The file's map.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The objectives that are on, and what goes for all.</returns>
    public static (ImmutableArray<SpecSlo> Slos, SloOptions Options) Read(ConfigNode root, FindingList findings)
    {
        var walk = new ConfigWalk(findings, new ScalarReader(findings, hasFile: true));
        var config = (SloConfig)walk.Read("", root, new ValueShape(typeof(SloConfig), [], null), new SloConfig())!;
        var options = StackObjectives.Options(config);
        ImmutableArray<SpecSlo> slos =
        [
            .. config.Objectives.Where(pair => pair.Value.Enabled).Select(pair =>
            {
                var path = Paths.Join(Key, pair.Key);
                return new SpecSlo(SloEntry.Merged(pair.Key, pair.Value, null), path, walk.LineOf(path));
            }),
        ];
        foreach (var slo in slos)
        {
            if (SloEntry.Indicators(config.Objectives[slo.Slo.Id]) is { Length: > 1 } kinds)
            {
                findings.Add(
                    FindingCatalogue.SloIndicator, slo.Line, slo.Path,
                    $"it has {string.Join(" and ", kinds)}, and only one can be measured.", "Keep one of them.");
            }
        }

        // What could not be read would only be found missing.
        SpecChecks.Check([.. slos.Where(slo => !findings.IsFaulty(slo.Path))], options, walk.LineOf, findings);
        return (slos, options);
    }
}
