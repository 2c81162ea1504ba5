using System.Text;
using Platform.Cli.Graph;
using Platform.Cli.Rendering;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class GitOpsTreeTests
{
    private const string Velero = "gitops/platform/velero";

    [Fact]
    public void Planned_objects_of_any_component_share_their_file_and_stand_nowhere_else()
    {
        var files = Render(
            SampleGraph.Release,
            SampleGraph.Schedule,
            SampleGraph.Kubernetes("argoproj.io/v1alpha1:WorkflowTemplate", "b", Named("restore-namespace", "argo")),
            SampleGraph.Kubernetes("argoproj.io/v1alpha1:WorkflowTemplate", "a", Named("restore-cluster", "argo")),
            SampleGraph.Kubernetes("argoproj.io/v1alpha1:WorkflowTemplate", "c", Named("pre-upgrade", "argo")));

        Assert.Equal(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: restore-cluster
              namespace: argo
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: WorkflowTemplate
            metadata:
              name: restore-namespace
              namespace: argo

            """,
            files[$"{Velero}/restore-workflow.yaml"]);
        Assert.Equal(["objects", "restore-workflow.yaml"], Resources(files[$"{Velero}/kustomization.yaml"]).Order());
        Assert.Equal(
            ["schedule-daily.yaml", "workflowtemplate-pre-upgrade.yaml"],
            Resources(files[$"{Velero}/objects/kustomization.yaml"]));
        Assert.DoesNotContain(files.Keys, path => path.Contains("workflowtemplate-restore", StringComparison.Ordinal)
            && path.StartsWith("gitops/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_planned_file_with_a_secret_in_it_is_written_but_not_listed()
    {
        var files = Render(
            SampleGraph.Release,
            SampleGraph.Kubernetes(
                "external-secrets.io/v1:ExternalSecret",
                "password",
                """{"metadata":{"name":"velero-repo-credentials","namespace":"velero"},"spec":{"x":"[secret]"}}"""));

        Assert.Contains("name: velero-repo-credentials", files[$"{Velero}/aws-credentials.yaml"], StringComparison.Ordinal);
        Assert.Empty(Resources(files[$"{Velero}/kustomization.yaml"]));
    }

    [Fact]
    public void Every_folder_lists_the_folders_below_it()
    {
        var manifests = new Dictionary<KubernetesObject, byte[]>(ReferenceEqualityComparer.Instance);
        var parent = new GitOpsFolder("gitops/platform/governance", manifests);
        parent.Children.Add("drift-detection");
        parent.Children.Add("deployment-windows");

        var file = Assert.Single(parent.Files());

        Assert.Equal("gitops/platform/governance/kustomization.yaml", file.Path);
        Assert.Equal(["deployment-windows", "drift-detection"], Resources(Encoding.UTF8.GetString(file.Content)));
    }

    [Fact]
    public void A_planned_text_stands_as_it_is_beside_its_ConfigMap()
    {
        var files = Render(SampleGraph.Kubernetes(
            "core/v1:ConfigMap", "audit",
            """{"metadata":{"name":"dashboard-audit-trail","namespace":"monitoring"},"data":{"audit-trail.json":"{\"uid\": \"audit-trail\"}"}}"""));

        Assert.Equal("""{"uid": "audit-trail"}""", files["gitops/platform/observability/grafana/dashboards/audit-trail.json"]);
        Assert.Single(files.Keys, path => path.StartsWith("gitops/", StringComparison.Ordinal)
            && path.EndsWith("configmap-dashboard-audit-trail.yaml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ConfigMap", "run*", null, true)]
    [InlineData("ConfigMap", "runbook", "argo", true)]
    [InlineData("ConfigMap", "runbook", "velero", false)]
    [InlineData("ConfigMap", "run", null, false)]
    [InlineData("ConfigMa", "runbook", null, false)]
    [InlineData("ConfigMap.example.com", "runbook", null, false)]
    public void A_selector_means_kind_group_name_and_namespace(string kind, string name, string? ns, bool matches)
    {
        var item = KubernetesObject.From(SampleGraph.Kubernetes("core/v1:ConfigMap", "x", Named("runbook", "argo")))!;

        Assert.Equal(matches, new GitOpsSelector(kind, name, ns).Matches(item));
    }

    [Fact]
    public void A_selector_needs_the_very_group()
    {
        var item = KubernetesObject.From(SampleGraph.Kubernetes("velero.io/v1:Schedule", "x", Named("daily", "velero")))!;

        Assert.True(new GitOpsSelector("Schedule.velero.io", "daily").Matches(item));
        Assert.False(new GitOpsSelector("Schedule", "daily").Matches(item));
        Assert.False(new GitOpsSelector("Schedule.io", "daily").Matches(item));
    }

    [Fact]
    public void The_plan_names_each_file_once() => Assert.Equal(
        GitOpsPlan.Files.Select(file => file.Path).Distinct(StringComparer.Ordinal),
        GitOpsPlan.Files.Select(file => file.Path));

    private static string Named(string name, string ns) =>
        $$$"""{"metadata":{"name":"{{{name}}}","namespace":"{{{ns}}}"}}""";

    private static IEnumerable<string> Resources(string kustomization) => kustomization.Split('\n')
        .SkipWhile(line => !line.StartsWith("resources:", StringComparison.Ordinal))
        .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
        .Select(line => line[2..]);

    private static Dictionary<string, string> Render(params IEnumerable<GraphResource> resources) =>
        RenderTree.Of(SampleReport.Of(SampleGraph.Of(resources)))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content), StringComparer.Ordinal);
}
