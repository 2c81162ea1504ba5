using Platform.Findings;
using Platform.Slo;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>What a configuration cannot show; the rest is among the bad inputs.</summary>
public sealed class SloCheckTests
{
    [Fact]
    public void Objectives_of_every_kind_are_sound() =>
        Assert.Empty(SloCheck.Of(SampleObjectives.All.ToList(), new SloOptions(), TimeSpan.FromDays(30)));

    [Fact]
    public void Two_of_one_id_are_refused()
    {
        var fault = Assert.Single(SloCheck.Of([SampleObjectives.Events, SampleObjectives.Events], new SloOptions(), null));

        Assert.Equal(
            new SloFault(
                FindingCatalogue.SloTwin, "checkout", "", "the id stands 2 times, and series of both would be one.",
                "Give each objective an id of its own."),
            fault);
    }

    [Fact]
    public void Nobody_s_memory_is_no_bound() =>
        Assert.Empty(SloCheck.Of([SampleObjectives.Events with { Period = TimeSpan.FromDays(90) }], new SloOptions(), null));

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("100.1")]
    public void Objectives_outside_are_refused(string percent) => Assert.Equal(
        FindingCatalogue.SloObjective,
        Assert.Single(SloCheck.Of(
            [SampleObjectives.Events with { Objective = new(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)) }],
            new SloOptions(), null)).Code);
}
