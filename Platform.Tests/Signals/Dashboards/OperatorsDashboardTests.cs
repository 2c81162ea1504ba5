using Platform.Catalog;
using Platform.Components.OperatorHealth;
using Platform.Components.Operators;
using Platform.Signals.Dashboards;
using Xunit;

namespace Platform.Tests.Signals.Dashboards;

/// <summary>The dashboard of operators shows those that run, and no others.</summary>
public sealed class OperatorsDashboardTests
{
    private static readonly string[] Always = ["health", "prometheus", "velero"];

    [Theory]
    [InlineData("prod")]
    [InlineData("govcloud")]
    public void A_stack_has_a_row_for_each_operator_that_it_runs(string stack)
    {
        var states = OperatorStates.Of(StackSignalSets.Configs[stack]);
        (OperatorName Name, string Row)[] rows =
        [
            (OperatorName.Loki, "loki"), (OperatorName.Tempo, "tempo"), (OperatorName.ArgoCd, "argocd"),
            (OperatorName.ArgoWorkflows, "argo-workflows"), (OperatorName.ArgoRollouts, "argo-rollouts"),
            (OperatorName.Kyverno, "kyverno"), (OperatorName.ExternalSecrets, "external-secrets"),
            (OperatorName.CertManager, "cert-manager"), (OperatorName.Karpenter, "karpenter"),
        ];

        Assert.Equal(
            rows.Where(row => states[row.Name] is OperatorPresence.Installed or OperatorPresence.Adopted)
                .Select(row => row.Row).Concat(Always).Order(StringComparer.Ordinal),
            Board(stack).Rows.Select(row => row.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_any_operator_only_what_is_always_there_is_shown() =>
        Assert.Equal(
            Always, OperatorsDashboard.Of(_ => false).Rows.Select(row => row.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Versions_are_asked_of_the_namespaces_that_operators_run_in_and_never_of_kube_system()
    {
        var query = OperatorsDashboard.Of(name => name == OperatorName.Kyverno).Panels
            .Single(panel => panel.Key == "versions").Targets.Single().Expression;

        Assert.Equal(
            """count by (namespace, container, image_spec) (kube_pod_container_info{namespace=~"kyverno|velero"})""",
            query);
    }

    private static Dashboard Board(string stack) =>
        Assert.Single(StackSignalSets.All[stack].Dashboards, board => board.Uid == "platform-operators");
}
