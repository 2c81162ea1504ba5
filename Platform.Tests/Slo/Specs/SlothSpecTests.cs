using Platform.Slo;
using Platform.Slo.Specs;
using Xunit;

namespace Platform.Tests.Slo.Specs;

public sealed class SlothSpecTests
{
    [Fact]
    public void Everything_that_an_objective_holds_is_taken_over()
    {
        var file = SloSpecFile.Read(SpecFiles.Path("checkout.sloth.yaml"), "checkout.yaml");

        Assert.True(file.IsValid && file.IsSloth);
        var (paid, fresh) = (file.Slos[0].Slo, file.Slos[1].Slo);
        Assert.Equal(
            ("checkout-paid", "checkout", "Orders are paid.", 99.9m, "shop", 2, TimeSpan.FromDays(30)),
            (paid.Id, paid.Service, paid.Description, paid.Objective.Percent, paid.Owner, paid.ServiceTier, paid.Period));
        Assert.Equal(
            new EventsIndicator
            {
                Errors = "sum(rate(checkout_orders_total{state=\"failed\"}[$window]))",
                Total = "sum(rate(checkout_orders_total[$window]))",
            },
            paid.Indicator);
        Assert.Equal(new RatioIndicator { ErrorRatio = "avg_over_time(checkout_stale_ratio[$window])" }, fresh.Indicator);
    }

    [Fact]
    public void What_is_not_taken_over_is_told()
    {
        var file = SloSpecFile.Read(SpecFiles.Path("checkout.sloth.yaml"), "checkout.yaml");

        Assert.Equal(
            [
                "warning PLT4344: checkout.yaml:14: slos[0].alerting: Its page_alert, ticket_alert are not carried over: alerts here "
                + "have texts and a route of their own. Set who is told with platform:routing and the tiers' severities.",
                "warning PLT4344: checkout.yaml:15: slos[0].alerting.name: Alerts are called SloBurnRate and the tier, not "
                + "CheckoutOrdersFail; their labels slo and service tell them apart. Nothing needs to be done unless something relies "
                + "on it.",
            ],
            file.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void All_faults_are_told_at_once_with_their_lines()
    {
        var file = SloSpecFile.Read(SpecFiles.Path("bad.sloth.yaml"), "bad.yaml");

        Assert.False(file.IsValid);
        Golden.Match(string.Concat(file.Findings.Select(finding => finding + "\n")), "slo/bad-sloth.txt");
    }

    [Theory]
    [InlineData(
        "apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\n",
        "error PLT4340: a.yaml:1: Kubernetes objects of \"sloth.slok.dev/v1\" are not read. "
        + "Begin it with objectives: as in docs/slo.md, or with Sloth's version: prometheus/v1.")]
    [InlineData(
        "version: prometheus/v2\n",
        "error PLT4340: a.yaml:1: Specs of version \"prometheus/v2\" are not read. "
        + "Begin it with objectives: as in docs/slo.md, or with Sloth's version: prometheus/v1.")]
    [InlineData(
        "",
        "error PLT4340: a.yaml:1: The file is no spec of SLOs. "
        + "Begin it with objectives: as in docs/slo.md, or with Sloth's version: prometheus/v1.")]
    [InlineData(
        "- a\n",
        "error PLT4340: a.yaml:1: The file is no spec of SLOs. "
        + "Begin it with objectives: as in docs/slo.md, or with Sloth's version: prometheus/v1.")]
    public void Another_file_is_refused(string text, string expected) =>
        Assert.Equal([expected], SloSpecFile.Parse(text, "a.yaml").Findings.Select(finding => finding.ToString()));

    [Fact]
    public void A_file_that_is_not_YAML_is_told_once()
    {
        var findings = SloSpecFile.Parse("objectives: [", "a.yaml").Findings;

        Assert.Equal("PLT1001", Assert.Single(findings).Code);
    }
}
