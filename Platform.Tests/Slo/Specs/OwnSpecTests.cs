using Platform.Slo;
using Platform.Slo.Specs;
using Xunit;

namespace Platform.Tests.Slo.Specs;

public sealed class OwnSpecTests
{
    [Fact]
    public void A_file_holds_what_stands_under_the_key_of_a_stack()
    {
        var file = SloSpecFile.Read(SpecFiles.Path("own.yaml"), "own.yaml");

        Assert.Empty(file.Findings);
        var (paid, quick) = (file.Slos[0].Slo, file.Slos[1].Slo);
        Assert.Equal(("paid", 0, 100_000m), (paid.Id, paid.ServiceTier, paid.EventsPerDay));
        Assert.Equal(("quick", TimeSpan.FromDays(28)), (quick.Id, quick.Period));
        Assert.Equal(new LatencyIndicator { Histogram = "checkout_order_duration_seconds", Threshold = 0.5m }, quick.Indicator);
        Assert.Equal(SeverityPresets.Seed, file.Options.Responses);
    }

    [Fact]
    public void Faults_come_all_at_once_with_their_lines()
    {
        const string Text = """
            objectives:
              paid:
                service: checkout
                objective: 100
                errors: checkout_orders_total{state="failed"}
                total: checkout_orders_total
              quick:
                service: checkout
                objective: 99
                gauge: up
                errorRatio: stale_ratio
              unknown:
                servce: checkout
            """;
        var findings = SloSpecFile.Parse(Text, "own.yaml").Findings;

        Golden.Match(string.Concat(findings.Select(finding => finding + "\n")), "slo/bad-own.txt");
        Assert.All(findings, finding => Assert.NotNull(finding.Line));
    }
}
