using FsCheck;
using FsCheck.Fluent;
using Platform.Slo;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>The arithmetic, against the workbook's numbers and against what must hold of any numbers.</summary>
public sealed class BurnMathTests
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Theory]
    [InlineData("Critical", 30, "14.4")]
    [InlineData("High", 30, "6")]
    [InlineData("Sustained", 30, "3")]
    [InlineData("Elevated", 30, "1")]
    [InlineData("Critical", 28, "13.44")]
    [InlineData("High", 28, "5.6")]
    [InlineData("Elevated", 7, "0.2333333333")]
    public void Factors_keep_the_share_of_the_budget(string tier, int days, string factor) =>
        Assert.Equal(
            decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture),
            Math.Round(Tier(tier).Factor(TimeSpan.FromDays(days)), 10));

    [Theory]
    [InlineData("99.5", 216)]
    [InlineData("99.95", 21.6)]
    [InlineData("99.9", 43.2)]
    [InlineData("99", 432)]
    public void Half_a_percent_of_30_days_is_216_minutes(string percent, double minutes) =>
        Assert.Equal(minutes, BurnMath.BudgetTime(Percent(percent), Month).TotalMinutes, 6);

    [Theory]
    [InlineData("Critical", "1", 0.864, 4.928)]
    [InlineData("Critical", "0.1", 8.64, 4.28)]
    [InlineData("Critical", "0.02", 43.2, 1.4)]
    [InlineData("High", "0.01", 216, 12)]
    [InlineData("Elevated", "0.005", 864, 288)]
    [InlineData("Elevated", "0.002", 2160, 180)]
    public void Times_to_detect_and_to_reset_are_the_workbook_s(string tier, string ratio, double detect, double reset)
    {
        var errors = decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(detect, BurnMath.TimeToDetect(Tier(tier), Percent("99.9"), Month, errors)!.Value.TotalMinutes, 6);
        Assert.Equal(reset, BurnMath.TimeToReset(Tier(tier), Percent("99.9"), Month, errors)!.Value.TotalMinutes, 6);
    }

    [Fact]
    public void What_never_passes_the_threshold_has_no_time()
    {
        Assert.Null(BurnMath.TimeToDetect(BurnTiers.Critical, Percent("99.9"), Month, 0.0144m));
        Assert.Null(BurnMath.TimeToReset(BurnTiers.Critical, Percent("99.9"), Month, 0.0144m));
        Assert.NotNull(BurnMath.TimeToDetect(BurnTiers.Critical, Percent("99.9"), Month, 0.01441m));
    }

    [Theory]
    [InlineData("14.4", 50)]
    [InlineData("6", 120)]
    [InlineData("1", 720)]
    public void A_budget_lasts_for_the_period_by_the_rate(string rate, double hours) =>
        Assert.Equal(
            hours,
            BurnMath.Exhaustion(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Month)!.Value.TotalHours, 6);

    [Fact]
    public void Nothing_burns_for_ever()
    {
        Assert.Null(BurnMath.Exhaustion(0, Month));
        Assert.Null(BurnMath.Exhaustion(0.00000000001m, Month));
    }

    [Fact]
    public void Thirty_backups_and_99_percent_allow_a_third_of_a_failure()
    {
        Assert.Equal(30m, BurnMath.ExpectedEvents(1, Month));
        Assert.Equal(0.3m, BurnMath.BudgetEvents(1, Percent("99"), Month));
    }

    [Theory]
    [InlineData("93.06", true)]
    [InlineData("93.05", false)]
    [InlineData("93.0555555556", true)]
    public void A_page_can_fire_above_93_06_percent_only(string percent, bool can) =>
        Assert.Equal(can, BurnMath.CanFire(BurnTiers.Critical, Percent(percent), Month));

    [Fact]
    public void A_share_spent_in_its_window_at_the_factor_is_the_share() => Check.One(Runs, Prop.ForAll(
        Cases(), one =>
        {
            var spent = one.Tier.Factor(one.Period) * one.Tier.LongWindow.Ticks / one.Period.Ticks;
            Assert.Equal(one.Tier.BudgetShare, spent, 12);
        }));

    [Fact]
    public void At_the_time_to_detect_the_long_window_is_at_the_threshold() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        if (BurnMath.TimeToDetect(one.Tier, one.Objective, one.Period, one.Errors) is not { } time)
        {
            Assert.True(one.Errors <= one.Tier.Factor(one.Period) * one.Objective.Budget);
            return;
        }

        Assert.InRange(time, TimeSpan.Zero, one.Tier.LongWindow);
        var ratio = (double)one.Errors * time.Ticks / one.Tier.LongWindow.Ticks;
        var rate = BurnMath.BurnRate((decimal)ratio, one.Objective.Budget);
        Assert.Equal((double)one.Tier.Factor(one.Period), (double)rate, 4);
    }));

    [Fact]
    public void At_the_time_to_reset_the_short_window_is_at_the_threshold() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        if (BurnMath.TimeToReset(one.Tier, one.Objective, one.Period, one.Errors) is { } time)
        {
            var left = (double)one.Errors * (one.Tier.ShortWindow - time).Ticks / one.Tier.ShortWindow.Ticks;
            Assert.Equal((double)(one.Tier.Factor(one.Period) * one.Objective.Budget), left, 6);
        }
    }));

    [Fact]
    public void Worse_errors_are_seen_sooner_and_forgotten_later() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        var (worse, tier) = (Math.Min(1m, one.Errors * 1.5m), one.Tier);
        if (BurnMath.TimeToDetect(tier, one.Objective, one.Period, one.Errors) is { } time && worse > one.Errors)
        {
            Assert.True(BurnMath.TimeToDetect(tier, one.Objective, one.Period, worse) < time);
            Assert.True(
                BurnMath.TimeToReset(tier, one.Objective, one.Period, worse)
                > BurnMath.TimeToReset(tier, one.Objective, one.Period, one.Errors));
        }
    }));

    [Fact]
    public void A_tier_can_fire_when_a_total_outage_is_detected_and_only_then() => Check.One(Runs, Prop.ForAll(
        Cases(), one => Assert.Equal(
            BurnMath.TimeToDetect(one.Tier, one.Objective, one.Period, 1m) is not null,
            BurnMath.CanFire(one.Tier, one.Objective, one.Period))));

    private static Arbitrary<(BurnTier Tier, Objective Objective, TimeSpan Period, decimal Errors)> Cases() =>
    (
        from tier in Gen.Elements(BurnTiers.Four.AsEnumerable())
        from percent in Gen.Choose(5000, 9999)
        from days in Gen.Choose(4, 365)
        from errors in Gen.Choose(1, 10_000)
        select (tier, new Objective(percent / 100m), TimeSpan.FromDays(days), errors / 10_000m)).ToArbitrary();

    private static BurnTier Tier(string name) => BurnTiers.Four.Single(tier => tier.Name == name);

    private static Objective Percent(string percent) =>
        new(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));
}
