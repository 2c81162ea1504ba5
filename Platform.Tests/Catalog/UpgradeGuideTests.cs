using Platform.Catalog;
using Platform.Catalog.Upgrades;
using Platform.Configuration;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Catalog;

public sealed class UpgradeGuideTests
{
    [Fact]
    public void The_upgrade_page_is_what_the_catalogue_says()
    {
        var path = Repository.PathOf("docs", "upgrade.md");
        var page = UpgradeGuide.Render();
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_chart_follow_each_other_and_end_at_a_Kubernetes_of_EKS()
    {
        var newest = EksVersions.All[^1].Number;
        foreach (var lines in KubernetesSupports.All.GroupBy(line => line.Chart, StringComparer.Ordinal))
        {
            Assert.Equal(lines.OrderBy(line => line.FromChart), lines);
            Assert.All(lines, line =>
            {
                Assert.InRange(line.Maximum ?? newest, line.Minimum, newest);
                Assert.InRange(line.Tested ?? newest, line.Minimum, newest);
            });
        }
    }

    [Fact]
    public void Every_line_is_of_a_chart_that_the_platform_installs()
    {
        var charts = UpgradeGuide.InstalledCharts.Select(chart => chart.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(KubernetesSupports.All, line => Assert.Contains(line.Chart, charts));
    }

    [Fact]
    public void Every_pinned_chart_goes_with_the_default_Kubernetes()
    {
        var version = VersionNumber.Read(new ClusterConfig
        {
            Mode = ClusterMode.Adopt,
            Name = "acme",
            ComputeMode = ComputeMode.AutoMode,
        }.KubernetesVersion);

        Assert.All(UpgradeGuide.InstalledCharts, chart =>
            Assert.False(KubernetesSupports.Of(chart.Name, VersionNumber.Read(chart.Version))?.Refuses(version) ?? false));
    }

    [Fact]
    public void Versions_of_EKS_follow_each_other_without_a_gap() => Assert.Equal(
        Enumerable.Range(EksVersions.All[0].Number.Minor, EksVersions.All.Length),
        EksVersions.All.Select(version => version.Number.Minor));

    [Theory]
    [InlineData("kyverno", "3.9.0", "1.35", false)]
    [InlineData("kyverno", "3.9.0", "1.36", true)]
    [InlineData("kyverno", "3.9.0", "1.32", true)]
    [InlineData("kyverno", "3.7.1", "1.32", false)]
    [InlineData("karpenter", "1.5.3", "1.34", true)]
    [InlineData("karpenter", "1.6.0", "1.34", false)]
    public void A_chart_is_judged_by_the_line_it_is_of(string chart, string version, string kubernetes, bool isRefused) =>
        Assert.Equal(
            isRefused,
            KubernetesSupports.Of(chart, VersionNumber.Read(version))!.Refuses(VersionNumber.Read(kubernetes)));
}
