using System.Globalization;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Operators;

/// <summary>Values of which a mistake would be felt: it stops deploys, loses backups or lets somebody in.</summary>
public sealed class ControlValuesTests
{
    private const string Dev = "dev, karpenter";
    private const string GovCloud = "govcloud, managedNodeGroups, irsa";
    private const string Local = "local";
    private const string Prod = "prod, autoMode";
    private const string Staging = "staging, selfManaged";

    [Theory]
    [InlineData(Prod, "3 2 2 2", "false")]
    [InlineData(Staging, "2 2 2 2", "false")]
    [InlineData(Dev, "1 1 1 1", "true")]
    [InlineData(Local, "1 1 1 1", "true")]
    public async Task Kyverno_lets_deploys_pass_only_where_it_has_one_replica(
        string stack, string replicas, string ignores)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);
        string[] controllers =
            ["admissionController", "backgroundController", "cleanupController", "reportsController"];

        Assert.Equal(
            replicas,
            string.Join(' ', controllers.Select(one => graph["operators-kyverno-release", "values", one, "replicas"])));
        Assert.Equal(
            $$$"""
            {"forceFailurePolicyIgnore":{"enabled":{{{ignores}}}},"logging":{"format":"json"},
            "policyExceptions":{"enabled":true,"namespace":"platform-exceptions"}}
            """.ReplaceLineEndings(""),
            graph["operators-kyverno-release", "values", "features"]);
    }

    [Theory]
    [InlineData(Dev)]
    [InlineData(GovCloud)]
    [InlineData(Local)]
    [InlineData(Prod)]
    [InlineData(Staging)]
    public async Task No_budget_can_block_a_drain(string stack)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);
        string[] parts = ["server", "repoServer", "applicationSet", "controller"];

        Assert.All(parts, part =>
        {
            var replicas = int.Parse(
                graph["operators-argo-cd-release", "values", part, "replicas"], CultureInfo.InvariantCulture);
            Assert.Equal(
                replicas < 2 ? """{"enabled":false}""" : """{"enabled":true,"maxUnavailable":1}""",
                graph["operators-argo-cd-release", "values", part, "pdb"]);
        });
    }

    // The chart's budgets keep one pod by default, and it fails to install where both bounds are set.
    [Theory]
    [InlineData(
        Prod,
        """{"enabled":true,"maxUnavailable":1,"minAvailable":0,"unhealthyPodEvictionPolicy":"AlwaysAllow"}""")]
    [InlineData(Dev, """{"enabled":false}""")]
    public async Task Kyverno_s_budgets_have_one_bound(string stack, string budget)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);
        string[] parts = ["admissionController", "backgroundController", "cleanupController", "reportsController"];

        Assert.All(parts, part => Assert.Equal(
            budget, graph["operators-kyverno-release", "values", part, "podDisruptionBudget"]));
    }

    [Theory]
    [InlineData(Prod, "true", "argocd.acme.example.com")]
    [InlineData(Staging, "false", "argocd.staging.acme.example.com")]
    [InlineData(Dev, "false", "argocd.dev.acme.example.com")]
    public async Task Argo_cd_has_several_caches_where_there_is_a_majority(string stack, string several, string domain)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);

        Assert.Equal(several, graph["operators-argo-cd-release", "values", "redis-ha", "enabled"]);
        Assert.Equal(domain, graph["operators-argo-cd-release", "values", "global", "domain"]);
        Assert.Equal(
            """{"enabled":false}""", graph["operators-argo-cd-release", "values", "server", "ingress"]);
    }

    /// <summary>Who scales by hand is another field manager than an autoscaler, and is still seen.</summary>
    [Theory]
    [InlineData("all", "managedFieldsManagers:\n- kube-controller-manager\n")]
    [InlineData(
        "admissionregistration.k8s.io_ValidatingWebhookConfiguration",
        "jqPathExpressions:\n- .webhooks[]?.clientConfig.caBundle\n")]
    [InlineData("apiregistration.k8s.io_APIService", "jsonPointers:\n- /spec/caBundle\n")]
    public async Task Argo_cd_takes_no_write_for_drift_that_is_somebody_s_task(string kind, string ignored)
    {
        var graph = await OperatorGraph.OfStackAsync(Prod);

        Assert.Equal(
            ignored,
            graph["operators-argo-cd-release", "values", "configs", "cm", $"resource.customizations.ignoreDifferences.{kind}"]);
    }

    [Fact]
    public async Task Argo_cd_never_prunes_backups_nor_reports_and_knows_no_password()
    {
        var graph = await OperatorGraph.OfStackAsync(Prod);
        var text = graph["operators-argo-cd-release", "values", "configs", "cm", "resource.exclusions"];

        Assert.Contains(
            """
            - apiGroups: ['velero.io']
              kinds: [Backup, BackupRepository, DataDownload, DataUpload, DeleteBackupRequest, DownloadRequest, PodVolumeBackup, PodVolumeRestore, Restore, ServerStatusRequest]

            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("PolicyReport", text, StringComparison.Ordinal);
        Assert.DoesNotContain("- Schedule", text, StringComparison.Ordinal);
        Assert.DoesNotContain("assword", graph["operators-argo-cd-release"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workflows_run_without_root_in_the_platforms_namespace_only()
    {
        var graph = await OperatorGraph.OfStackAsync(Prod);

        Assert.Equal(
            """["argo"]""", graph["operators-argo-workflows-release", "values", "controller", "workflowNamespaces"]);
        Assert.Equal(
            """{"full":false,"install":true,"keep":true}""",
            graph["operators-argo-workflows-release", "values", "crds"]);
        Assert.Equal(
            """{"tag":"v4.0.6-nonroot"}""",
            graph["operators-argo-workflows-release", "values", "executor", "image"]);
        Assert.Equal(
            """
            {"spec":{"activeDeadlineSeconds":86400,"podGC":{"strategy":"OnPodSuccess"},"securityContext":{"fsGroup":8737,
            "runAsGroup":8737,"runAsNonRoot":true,"runAsUser":8737,"seccompProfile":{"type":"RuntimeDefault"}},
            "ttlStrategy":{"secondsAfterFailure":604800,"secondsAfterSuccess":86400}}}
            """.ReplaceLineEndings(""),
            graph["operators-argo-workflows-release", "values", "controller", "workflowDefaults"]);
    }

    [Fact]
    public async Task The_executor_follows_a_chart_that_the_stack_pins()
    {
        var graph = await OperatorGraph.OfAsync(ControlStacks.Prod with
        {
            Operators = new() { ArgoWorkflows = new() { ChartVersion = "1.0.17" } },
        });

        Assert.Equal("1.0.17", graph["operators-argo-workflows-release", "version"]);
        Assert.DoesNotContain(
            "image", graph["operators-argo-workflows-release", "values", "executor"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Prod, "false", "eu-central-1")]
    [InlineData(GovCloud, "true", "us-gov-west-1")]
    public async Task The_secrets_store_has_one_driver_and_fips_where_it_is_the_rule(
        string stack, string fips, string region)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);

        Assert.Equal(fips, graph["operators-secrets-store-csi-driver-release", "values", "useFipsEndpoint"]);
        Assert.Equal(region, graph["operators-secrets-store-csi-driver-release", "values", "awsRegion"]);
        Assert.Equal(
            """[{"audience":"sts.amazonaws.com"},{"audience":"pods.eks.amazonaws.com"}]""",
            graph["operators-secrets-store-csi-driver-release", "values", "secrets-store-csi-driver", "tokenRequests"]);
        Assert.Single(graph.Releases, release =>
            PlainJson.Of(release.Inputs["chart"]).Contains("secrets-store", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        Prod,
        """
        {"allowVolumeExpansion":true,"allowedTopologies":[{"matchLabelExpressions":[{"key":
        "eks.amazonaws.com/compute-type","values":["auto"]}]}],"apiVersion":"storage.k8s.io/v1","kind":"StorageClass",
        "metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"},"name":"platform-gp3"},
        "parameters":{"encrypted":"true","type":"gp3"},"provisioner":"ebs.csi.eks.amazonaws.com","reclaimPolicy":
        "Delete","volumeBindingMode":"WaitForFirstConsumer"}
        """)]
    [InlineData(
        Staging,
        """
        {"allowVolumeExpansion":true,"apiVersion":"storage.k8s.io/v1","kind":"StorageClass",
        "metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"},"name":"platform-gp3"},
        "parameters":{"encrypted":"true","type":"gp3"},"provisioner":"ebs.csi.aws.com","reclaimPolicy":
        "Delete","volumeBindingMode":"WaitForFirstConsumer"}
        """)]
    public async Task Volumes_are_encrypted_by_default_and_stay_where_the_driver_is(string stack, string expected)
    {
        var graph = await OperatorGraph.OfStackAsync(stack);

        Assert.Equal(expected.ReplaceLineEndings(""), graph["operators-storage-class"]);
    }
}
