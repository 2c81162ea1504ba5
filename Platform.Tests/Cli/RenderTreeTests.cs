using System.Text;
using Platform.Cli.Graph;
using Platform.Cli.Rendering;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class RenderTreeTests
{
    private static readonly Dictionary<string, string> Files = Render(SampleGraph.Whole);

    [Fact]
    public void Everything_has_its_place()
    {
        Assert.Equal(
            [
                "aws/iam/velero-bucket-policy.json",
                "aws/iam/velero-role-trust.json",
                "aws/iam-role/velero-role.json",
                "aws/s3-bucket/velero-bucket.json",
                "aws/s3-bucketPolicy/velero-bucket-policy.json",
                "gitops/platform/velero/kustomization.yaml",
                "gitops/platform/velero/namespace.yaml",
                "gitops/platform/velero/objects/kustomization.yaml",
                "gitops/platform/velero/objects/prometheusrule-velero-alerts.yaml",
                "gitops/platform/velero/objects/schedule-daily.yaml",
                "gitops/platform/velero/objects/secret-velero-repo-credentials.yaml",
                "gitops/platform/velero/values.yaml",
                "graph.json",
                "helm/velero-velero/chart.yaml",
                "helm/velero-velero/values.yaml",
                "kubernetes/_cluster/namespace-velero.yaml",
                "kubernetes/velero/prometheusrule-velero-alerts.yaml",
                "kubernetes/velero/schedule-daily.yaml",
                "kubernetes/velero/secret-velero-repo-credentials.yaml",
                "prometheus/velero-alerts.yaml",
            ],
            Files.Keys.OrderBy(path => path.Replace("/", "\0", StringComparison.Ordinal), StringComparer.Ordinal));
    }

    [Fact]
    public void An_object_is_written_as_it_is_applied()
    {
        const string Expected = """
            apiVersion: velero.io/v1
            kind: Schedule
            metadata:
              name: daily
              namespace: velero
            spec:
              schedule: "0 3 * * *"
              template:
                includedNamespaces:
                - "*"
                ttl: 720h

            """;

        Assert.Equal(Expected, Files["kubernetes/velero/schedule-daily.yaml"]);
    }

    [Fact]
    public void A_component_that_the_eks_plugin_makes_has_its_file()
    {
        var cluster = SampleGraph.Aws("eks:index:Cluster", "cluster-eks", """{"name":"acme"}""") with { Custom = false };
        var nodes = SampleGraph.Aws("eks:index:NodeGroupV2", "cluster-nodes", """{"minSize":3}""") with
        {
            Custom = false,
        };

        var files = Render(SampleGraph.Of(cluster, nodes));

        Assert.Equal("{\n  \"name\": \"acme\"\n}\n", files["aws/eks-cluster/cluster-eks.json"]);
        Assert.Equal("{\n  \"minSize\": 3\n}\n", files["aws/eks-nodeGroupV2/cluster-nodes.json"]);
    }

    [Fact]
    public void What_only_pulumi_reads_is_left_out()
    {
        Assert.DoesNotContain(
            "pulumi.com", Files["kubernetes/velero/prometheusrule-velero-alerts.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_says_that_it_holds_placeholders_and_is_not_in_the_kustomization()
    {
        Assert.StartsWith(
            "# Holds [secret] in place of secret values, so it is not fit to be applied: "
            + "only `pulumi up` knows them.\n",
            Files["kubernetes/velero/secret-velero-repo-credentials.yaml"],
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "secret-", Files["gitops/platform/velero/objects/kustomization.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_kustomization_names_its_chart_and_its_objects()
    {
        const string Expected = """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            helmCharts:
            - includeCRDs: true
              name: velero
              namespace: velero
              releaseName: velero
              repo: https://vmware-tanzu.github.io/helm-charts
              valuesFile: values.yaml
              version: "12.1.0"
            resources:
            - namespace.yaml
            - objects

            """;
        const string Objects = """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - prometheusrule-velero-alerts.yaml
            - schedule-daily.yaml

            """;

        Assert.Equal(Expected, Files["gitops/platform/velero/kustomization.yaml"]);
        Assert.Equal(Objects, Files["gitops/platform/velero/objects/kustomization.yaml"]);
    }

    [Fact]
    public void Rules_are_written_as_promtool_reads_them()
    {
        const string Expected = """
            groups:
            - name: velero
              rules:
              - alert: BackupFailed
                expr: |
                  up == 0
                  or up == 1

            """;

        Assert.Equal(Expected, Files["prometheus/velero-alerts.yaml"]);
    }

    [Fact]
    public void A_policy_document_keeps_its_authors_order()
    {
        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow"
                }
              ]
            }

            """,
            Files["aws/iam/velero-role-trust.json"]);
    }

    [Fact]
    public void A_chart_is_named_with_its_version_and_repository()
    {
        Assert.Equal(
            """
            chart: velero
            namespace: velero
            release: velero
            repo: https://vmware-tanzu.github.io/helm-charts
            version: "12.1.0"

            """,
            Files["helm/velero-velero/chart.yaml"]);
    }

    [Fact]
    public void Kinds_that_clash_are_told_apart_by_their_groups()
    {
        const string Metadata = """{"metadata":{"name":"a","namespace":"n"}}""";
        var files = Render(SampleGraph.Of(
            SampleGraph.Kubernetes("one.io/v1:Policy", "one", Metadata),
            SampleGraph.Kubernetes("two.io/v1:Policy", "two", Metadata)));

        Assert.Equal(
            ["kubernetes/n/policy.one.io-a.yaml", "kubernetes/n/policy.two.io-a.yaml"],
            files.Keys.Where(path => path.StartsWith("kubernetes/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_cannot_lead_out_of_the_folder()
    {
        var files = Render(SampleGraph.Of(
            SampleGraph.Kubernetes(
                "core/v1:ConfigMap", "x", """{"metadata":{"name":"../../a:b","namespace":".."}}""")));

        Assert.Contains("kubernetes/_/configmap-.._.._a_b.yaml", files.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void The_graph_file_has_no_duration_so_that_two_renders_are_equal()
    {
        Assert.Contains("\n  \"duration\": 0,\n", Files["graph.json"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Render(ResourceGraph graph) =>
        RenderTree.Of(SampleReport.Of(graph))
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content), StringComparer.Ordinal);
}
