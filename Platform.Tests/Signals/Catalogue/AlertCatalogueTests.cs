using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Configuration;
using Platform.Signals.Alerts;
using Xunit;

namespace Platform.Tests.Signals.Catalogue;

/// <summary>Which alerts a stack has, and that they lead somewhere.</summary>
public sealed class AlertCatalogueTests
{
    private static readonly ImmutableArray<Alert> All = AlertCatalogue.All();

    [Fact]
    public void Names_are_unique_and_every_muting_alert_is_in_the_catalogue()
    {
        var names = All.Select(alert => alert.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(All.SelectMany(alert => alert.MutedBy).Select(mute => mute.Alert).Except(names, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_muted_across_clusters_or_by_a_lesser_alert() =>
        Assert.Empty(All.SelectMany(alert => alert.MutedBy
            .Where(mute => !mute.Equal.Contains("cluster", StringComparer.Ordinal)
                || All.Single(other => other.Name == mute.Alert).Priority > alert.Priority)
            .Select(mute => $"{alert.Name} by {mute.Alert}")));

    [Fact]
    public void Every_alert_links_to_a_panel_of_the_overview_and_every_panel_has_an_alert()
    {
        var panels = ClusterOverview.Whole().Panels.Select(panel => panel.Key).Order(StringComparer.Ordinal);

        Assert.Equal(
            panels,
            All.Select(alert => alert.Panel.Panel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(All, alert => Assert.Equal("platform-cluster-overview", alert.Panel.Dashboard));
    }

    [Fact]
    public void Every_alert_says_what_it_means_and_what_to_do() =>
        Assert.Empty(All
            .Where(alert => alert.Meaning.Length == 0 || alert.Description.Length == 0 || alert.Investigation.IsEmpty
                || alert.Resolution.IsEmpty)
            .Select(alert => alert.Name));

    [Fact]
    public void Only_critical_alerts_page() =>
        Assert.Empty(All
            .Where(alert => alert.Priority <= AlertPriority.P1 != (alert.Severity == AlertSeverity.Critical))
            .Select(alert => alert.Name));

    [Theory]
    [InlineData(ComputeMode.AutoMode, false, false)]
    [InlineData(ComputeMode.Karpenter, true, true)]
    [InlineData(ComputeMode.ManagedNodeGroups, true, false)]
    public void What_runs_on_the_node_or_in_AWS_own_account_has_no_alert(ComputeMode mode, bool coreDns, bool karpenter)
    {
        var config = StackSignalSets.Configs["prod"];
        var names = AlertCatalogue.Of(config with { Cluster = config.Cluster with { ComputeMode = mode } })
            .Select(alert => alert.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(coreDns, names.Contains("CoreDnsDown"));
        Assert.Equal(karpenter, names.Contains("KarpenterDown"));
    }

    [Fact]
    public void Without_Prometheus_there_are_none_and_without_Vault_none_on_it()
    {
        var config = StackSignalSets.Configs["prod"];
        var off = config.Operators with { KubePrometheusStack = new() { State = OperatorState.Off } };

        Assert.Empty(AlertCatalogue.Of(config with { Operators = off }));
        Assert.Null(AlertCatalogue.Signals(config with { Operators = off }).Dashboards.FirstOrDefault());
        Assert.DoesNotContain(AlertCatalogue.Of(config), alert => alert.Domain == "vault");
        Assert.Equal(
            ["VaultNoActiveNode", "VaultSealed"],
            AlertCatalogue.Of(config with { Alerts = new() { VaultNamespace = "vault" } })
                .Where(alert => alert.Domain == "vault").Select(alert => alert.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_operator_that_is_off_has_no_alerts()
    {
        var config = StackSignalSets.Configs["prod"];
        var off = config.Operators with { Loki = new() { State = OperatorState.Off } };

        Assert.Contains(AlertCatalogue.Of(config), alert => alert.Domain == "logging");
        Assert.DoesNotContain(AlertCatalogue.Of(config with { Operators = off }), alert => alert.Domain == "logging");
    }

    [Fact]
    public void What_others_installed_is_missed_only_where_it_was_found()
    {
        var config = StackSignalSets.Configs["prod"];
        var adopted = config.Operators with
        {
            ArgoCd = new() { State = OperatorState.Adopt },
            Loki = new() { State = OperatorState.Adopt },
        };
        var all = config.Operators with { KubePrometheusStack = new() { State = OperatorState.Adopt } };

        Assert.Equal("""absent(up{job=~"apiserver"} == 1)""", Expression(config.Operators, "ApiServerDown"));
        Assert.Equal(
            """max(up{job=~"argo-cd-argocd-application-controller-metrics|.*application-controller.*|argocd-metrics"}) == 0""",
            Expression(adopted, "ArgoCdDown"));
        Assert.DoesNotContain("absent", Expression(adopted, "LokiNoIngestion"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            AlertCatalogue.Of(config with { Operators = all }),
            alert => alert.Expression.Contains("absent", StringComparison.Ordinal));

        string Expression(OperatorsConfig operators, string name) =>
            AlertCatalogue.Of(config with { Operators = operators }).Single(alert => alert.Name == name).Expression;
    }

    [Fact]
    public void Prometheus_keeps_data_for_as_long_as_the_alert_on_it_wants() =>
        Assert.Contains(
            $"< {new PrometheusConfig().RetentionDays} * 86400",
            All.Single(alert => alert.Name == "PrometheusRetentionTooShort").Expression,
            StringComparison.Ordinal);

    [Fact]
    public void Namespaces_of_production_come_from_the_configuration()
    {
        var config = StackSignalSets.Configs["prod"] with { Alerts = new() { ProductionNamespaces = ["prod-*", "shop-?"] } };

        Assert.Contains(
            "namespace=~\"prod-.*|shop-.\"",
            AlertCatalogue.Of(config).Single(alert => alert.Name == "PodCrashLooping").Expression,
            StringComparison.Ordinal);
    }
}
