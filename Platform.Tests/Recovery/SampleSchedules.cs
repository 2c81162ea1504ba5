using System.Globalization;
using System.IO.Enumeration;
using FsCheck;
using FsCheck.Fluent;
using Platform.Configuration;

namespace Platform.Tests.Recovery;

/// <summary>A schedule as a stack may have it, and what it does, played out day by day.</summary>
internal sealed record SampleSchedule(
    string Cron, string Ttl, string? Run, string Include, string Exclude, bool Paused, bool Labels, bool NoVolumes)
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Gen<SampleSchedule> All { get; } =
        from cron in Gen.Elements(
            "0 3 * * *", "17 * * * *", "43 4 * * 0", "*/30 * * * *", "0 */6 * * *", "5 1,13 * * 1-5", "@every 2h",
            "0 0 1 * *")
        from ttl in Gen.Elements("2h", "31h", "48h", "168h", "2160h")
        from run in Gen.Elements(null, null, null, "20m", "50m")
        from include in Gen.Elements("", "", "*", "prod-*", "team-*", "prod-a", "team-x, web", "kube-system, web")
        from exclude in Gen.Elements("", "", "", "kube-system, velero", "web", "team-x", "prod-*")
        from paused in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from labels in Gen.Frequency((7, Gen.Constant(false)), (1, Gen.Constant(true)))
        from noVolumes in Gen.Frequency((7, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new SampleSchedule(cron, ttl, run, include, exclude, paused, labels, noVolumes);

    /// <summary>The schedule as a line of a stack file's map.</summary>
    public string Yaml(string name) =>
        $"      {name}: {{cron: '{Cron}', ttl: {Ttl}, includedNamespaces: [{Quoted(Include)}], "
        + $"excludedNamespaces: [{Quoted(Exclude)}], paused: {(Paused ? "true" : "false")}"
        + (Run is null ? "" : $", longestRun: {Run}")
        + (Labels ? ", labelSelector: {backup: critical}" : "")
        + (NoVolumes ? ", excludedResources: [persistentvolumeclaims]" : "")
        + "}\n";

    /// <summary>Whether all of a namespace is in its backups.</summary>
    public bool Takes(string ns) =>
        !Paused && !Labels && !NoVolumes && (Include.Length == 0 || Matches(Include, ns)) && !Matches(Exclude, ns);

    /// <summary>
    /// Whether, over three months, two backups are never further apart than the RPO, and one that is whole is there at
    /// every moment after the first.
    /// </summary>
    public bool Keeps(TimeSpan rpo)
    {
        var starts = Starts().ToList();
        var run = LongestRun(starts);
        var ttl = Hours(Ttl);
        for (var i = 1; i < starts.Count; i++)
        {
            var gap = starts[i] - starts[i - 1];
            if (gap > rpo || run >= gap || gap + run > ttl)
            {
                return false;
            }
        }

        return true;
    }

    public static bool Matches(string names, string ns) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Any(name => FileSystemName.MatchesSimpleExpression(name, ns, ignoreCase: false));

    public static string Quoted(string names) =>
        string.Join(", ", names.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name}\""));

    private IEnumerable<DateTime> Starts()
    {
        var cron = CronExpression.Parse(Cron, out _)!;
        for (var at = Start; at < Start.AddDays(92);)
        {
            at = cron.Every is { } every ? at + every.TimeSpan : cron.Next(at)!.Value;
            yield return at;
        }
    }

    private TimeSpan LongestRun(List<DateTime> starts)
    {
        if (Run is not null)
        {
            return TimeSpan.FromMinutes(int.Parse(Run.TrimEnd('m'), CultureInfo.InvariantCulture));
        }

        var half = starts.Zip(starts.Skip(1), (left, right) => right - left).Min() / 2;
        return half < TimeSpan.FromHours(4) ? half : TimeSpan.FromHours(4);
    }

    private static TimeSpan Hours(string text) =>
        TimeSpan.FromHours(int.Parse(text.TrimEnd('h'), CultureInfo.InvariantCulture));
}
