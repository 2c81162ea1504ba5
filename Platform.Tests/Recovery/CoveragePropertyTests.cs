using FsCheck;
using FsCheck.Fluent;
using Platform.Components.Backup;
using Platform.Configuration;
using Platform.Findings;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Recovery;

/// <summary>
/// For any objective and schedules, either the schedules keep the RPO or a finding names it; judged by playing the
/// schedules out on namespaces with names.
/// </summary>
public sealed class CoveragePropertyTests
{
    private static readonly string[] Namespaces =
        ["kube-system", "prod-a", "prod-b", "team-a", "team-x", "velero", "web"];

    private static readonly string[] SystemOnes = ["kube-system", "velero"];

    [Fact]
    public void An_RPO_is_kept_or_named() => Prop.ForAll(
        (
            from count in Gen.Choose(0, 3)
            from schedules in SampleSchedule.All.ArrayOf(count)
            from rpo in Gen.Elements("30m", "1h", "6h", "24h", "168h", "744h")
            from include in Gen.Elements("", "*", "prod-*", "team-*", "team-x", "prod-a, web", "kube-system", "*-a")
            from exclude in Gen.Elements("", "", "web", "team-*", "prod-b")
            select (schedules, rpo, include, exclude)).ToArbitrary(),
        sample =>
        {
            var findings = Findings(sample.schedules, sample.rpo, sample.include, sample.exclude);
            var open = Namespaces.Where(ns => Wanted(ns, sample.include, sample.exclude)
                && !sample.schedules.Any(schedule => schedule.Takes(ns) && schedule.Keeps(Rpo(sample.rpo)))).ToList();
            var named = findings.Any(finding => finding.Path == "platform:recovery.objectives.it.rpo");
            var isLiteral = sample.include.Length > 0 && !sample.include.Contains('*', StringComparison.Ordinal);
            // A glob may also mean namespaces that nobody has thought of here, so there a finding may say more.
            // With a schedule that is wrong by itself the stack is refused before its objectives are judged.
            var judged = !findings.Any(finding => finding.Severity == Severity.Error
                && finding.Path.StartsWith("platform:backup", StringComparison.Ordinal));
            return (!judged || (isLiteral ? named == (open.Count > 0) : named || open.Count == 0))
                .Label($"open: {string.Join(", ", open)}; {string.Join(" | ", findings)}")
                .Classify(judged && named, "named")
                .Classify(judged && !named, "kept");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_bucket_keeps_backups_longer_than_any_schedule_or_workflow() => Prop.ForAll(
        (
            from schedules in SampleSchedule.All.ArrayOf(2)
            from days in Gen.Choose(1, 120)
            select (schedules, days)).ToArbitrary(),
        sample =>
        {
            var result = Read(
                $"    metadataExpiryDays: {sample.days}\n    schedules:\n" + Off + Schedules(sample.schedules));
            var longest = sample.schedules.Max(schedule => Hours(schedule.Ttl));
            var least = TimeSpan.FromDays(30) > longest ? TimeSpan.FromDays(30) : longest;
            var refused = result.Findings.Any(finding => finding.Code == FindingCatalogue.ExpiryBelowTtl.Code);
            return (refused == (TimeSpan.FromDays(sample.days) <= least))
                .And(refused || BucketLifecycle.Expiries(new() { MetadataExpiryDays = sample.days })
                    .All(expiry => TimeSpan.FromDays(expiry.Days) > least && expiry.Prefix is "backups" or "restores"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private const string Off =
        "      daily-cluster-backup: {enabled: false}\n      hourly-critical-backup: {enabled: false}\n"
        + "      weekly-full: {enabled: false}\n";

    private static bool Wanted(string ns, string include, string exclude) =>
        (include.Length == 0 || SampleSchedule.Matches(include, ns))
        && !SampleSchedule.Matches(exclude, ns)
        && (!SystemOnes.Contains(ns) || include.Split(", ").Contains(ns));

    private static List<Finding> Findings(SampleSchedule[] schedules, string rpo, string include, string exclude) =>
    [
        .. Read(
            "    schedules:\n" + Off + Schedules(schedules)
            + "  platform:recovery:\n    objectives:\n      data: {enabled: false}\n      persistent-volumes: {enabled: false}\n"
            + $"      it: {{method: velero, rpo: {rpo}, includedNamespaces: [{SampleSchedule.Quoted(include)}], "
            + $"excludedNamespaces: [{SampleSchedule.Quoted(exclude)}]}}\n").Findings,
    ];

    private static string Schedules(SampleSchedule[] schedules) =>
        string.Concat(schedules.Select((schedule, index) => schedule.Yaml($"s{index}")));

    private static ConfigResult Read(string backup)
    {
        var text = BadInput.GoodConfig;
        return PlatformConfigReader.Read(StackFile.Parse(
            text[..text.IndexOf("    schedules:\n", StringComparison.Ordinal)] + backup, "Pulumi.prod.yaml"));
    }

    private static TimeSpan Rpo(string text) => text.EndsWith('m') ? TimeSpan.FromMinutes(30) : Hours(text);

    private static TimeSpan Hours(string text) => TimeSpan.FromHours(
        int.Parse(text.TrimEnd('h'), System.Globalization.CultureInfo.InvariantCulture));
}
