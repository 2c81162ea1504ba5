using System.Collections.Immutable;
using Platform.Components.Slo;
using Platform.Configuration;
using Platform.Slo;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>The objectives that stacks have.</summary>
public sealed class StackObjectiveTests
{
    private static PlatformConfig Prod => StackSignalSets.Configs["prod"];

    [Fact]
    public void Prod_has_the_eight_of_the_seed() => Assert.Equal(
        [
            "api-latency 99", "application-health 99", "backup-success 99", "certificate-validity 99.9",
            "cluster-availability 99.5", "pod-availability 99", "secrets-encryption 99.9", "storage-capacity 99",
        ],
        StackObjectives.Of(Prod).Select(slo => FormattableString.Invariant($"{slo.Id} {slo.Objective.Percent}")));

    [Fact]
    public void What_an_operator_shows_goes_with_it()
    {
        var without = Prod with { Operators = Prod.Operators with { ArgoCd = new() { State = OperatorState.Off } } };

        Assert.DoesNotContain(StackObjectives.Of(without), slo => slo.Id == "application-health");
        Assert.Empty(StackObjectives.Of(
            Prod with { Operators = Prod.Operators with { KubePrometheusStack = new() { State = OperatorState.Off } } }));
        Assert.Empty(StackSlo.Signals(
            Prod with { Operators = Prod.Operators with { KubePrometheusStack = new() { State = OperatorState.Off } } }).Alerts);
    }

    [Fact]
    public void An_entry_changes_what_it_names_and_no_more()
    {
        var changed = With("api-latency", new() { Objective = 99.5m, Owner = "sre" }).Single(slo => slo.Id == "api-latency");
        var seed = StackObjectives.Of(Prod).Single(slo => slo.Id == "api-latency");

        // Arrays are equal where they are one.
        Assert.Equal(
            seed with { Objective = new(99.5m), Owner = "sre", Reads = changed.Reads, Samples = changed.Samples }, changed);
        Assert.Equal((seed.Reads.Single(), seed.Samples.Length), (changed.Reads.Single(), changed.Samples.Length));
        Assert.DoesNotContain(With("api-latency", new() { Enabled = false }), slo => slo.Id == "api-latency");
    }

    [Fact]
    public void An_entry_with_an_indicator_of_its_own_leaves_the_default_s_metrics()
    {
        var changed = With("api-latency", new() { Gauge = "probe_success" }).Single(slo => slo.Id == "api-latency");

        Assert.Equal(new BooleanIndicator { Query = "probe_success" }, changed.Indicator);
        Assert.Empty(changed.Reads);
        Assert.Empty(changed.Samples);
    }

    [Fact]
    public void An_entry_of_another_name_is_one_more() => Assert.Equal(
        new ServiceLevelObjective
        {
            Id = "checkout",
            Service = "shop",
            Objective = new(99.9m),
            Period = TimeSpan.FromDays(28),
            ServiceTier = 0,
            Indicator = new EventsIndicator { Errors = "errors_total", Total = "all_total" },
            LowTraffic = new() { MinimumBadEvents = 10 },
            Absence = AbsencePolicy.Good,
        },
        With("checkout", new()
        {
            Service = "shop",
            Objective = 99.9m,
            PeriodDays = 28,
            Tier = 0,
            Errors = "errors_total",
            Total = "all_total",
            MinimumBadEvents = 10,
            Absence = AbsencePolicy.Good,
        }).Single(slo => slo.Id == "checkout"));

    [Fact]
    public void A_preset_and_single_answers_say_what_tiers_do()
    {
        var seed = Prod with { Slo = new() { Severities = SeverityPreset.Seed, Responses = new() { High = BurnResponse.Page } } };

        Assert.Equal(
            [BurnResponse.Page, BurnResponse.Page, BurnResponse.Info],
            BurnTiers.Seed.Select(tier => StackObjectives.Options(seed).Responses[tier.Name]));
        Assert.Equal(
            [BurnResponse.Page, BurnResponse.Page, BurnResponse.Ticket],
            BurnTiers.Seed.Select(tier => StackObjectives.Options(Prod).Responses[tier.Name]));
    }

    [Theory]
    [InlineData("0 3 * * *", 26)]
    [InlineData("17 * * * *", 3)]
    [InlineData("43 4 * * 0", 170)]
    [InlineData("0 9 * * 1-5", 74)]
    [InlineData("@every 6h", 8)]
    public void A_backup_may_be_as_old_as_its_schedule_s_longest_pause_and_two_hours(string cron, int hours)
    {
        var backup = new BackupConfig
        {
            Schedules = ImmutableSortedDictionary<string, ScheduleConfig>.Empty
                .Add("one", new() { Cron = cron, Ttl = "720h" })
                .Add("off", new() { Cron = cron, Ttl = "720h", Enabled = false })
                .Add("paused", new() { Cron = cron, Ttl = "720h", Paused = true }),
        };

        var query = Assert.IsType<BooleanIndicator>(
            StackObjectives.Of(Prod with { Backup = backup }).Single(slo => slo.Id == "backup-success").Indicator).Query;
        Assert.Equal(
            FormattableString.Invariant(
                $"time() - max by (schedule) (velero_backup_last_successful_timestamp{{schedule=\"one\"}}) < bool {hours * 3600}"),
            query);
    }

    private static ImmutableArray<ServiceLevelObjective> With(string id, SloEntryConfig entry) => StackObjectives.Of(
        Prod with { Slo = new() { Objectives = ImmutableSortedDictionary<string, SloEntryConfig>.Empty.Add(id, entry) } });
}
