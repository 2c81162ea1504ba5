using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>Workloads of ours meet what scanners ask of a pod, or say why not.</summary>
public sealed class PodSpecTests
{
    private static readonly SortedDictionary<string, Dictionary<string, string>> Exceptions =
        PodExceptions.Read("PodSpecs", "exceptions.yaml");

    [Fact]
    [Trait("kind", "process")]
    public async Task Every_stacks_pods_break_exactly_the_rules_that_are_excepted()
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var stack in GoldenNames.Trees)
        {
            var graph = (await StackRuns.OfAsync(stack)).Graph!;
            broken.UnionWith(graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>()
                .SelectMany(PodSpec.AllOf)
                .SelectMany(pod => PodRules.Broken(pod).Select(rule => $"{pod.Owner} {rule}")));
        }

        Assert.Equal(PodExceptions.Flat(Exceptions), broken);
    }

    [Fact]
    public void Each_exception_is_from_a_rule_and_has_a_reason()
    {
        Assert.All(Exceptions.SelectMany(owner => owner.Value), exception =>
        {
            Assert.Contains(exception.Key, PodRules.Names);
            Assert.EndsWith(".", exception.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_bare_pod_breaks_every_rule_that_asks_for_something()
    {
        var pod = Bare("Deployment", """{"template":{"spec":{"containers":[{"name":"a","image":"a"}]}}}""", "template");

        Assert.Equal(
            [
                "runAsNonRoot", "highUserId", "seccompProfile", "serviceAccount", "noToken", "ownNamespace",
                "noPrivilegeEscalation", "dropAll", "readOnlyRoot", "limits", "imageDigest", "imageTag",
                "pullPolicy", "imageRegistry", "probes",
            ],
            PodRules.Broken(pod));
    }

    [Fact]
    public void A_pod_that_takes_the_node_breaks_every_rule_that_forbids_something()
    {
        var pod = Bare(
            "DaemonSet",
            """
            {"template":{"spec":{"hostNetwork":true,"hostPID":true,"volumes":[{"hostPath":{"path":"/"}},{"emptyDir":{}}],
            "containers":[{"name":"a","image":"docker.io/a:latest","ports":[{"hostPort":80}],
            "securityContext":{"privileged":true,"capabilities":{"drop":["ALL"],"add":["SYS_ADMIN"]}},
            "env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"a","key":"b"}}}]}]}}}
            """,
            "template");

        Assert.Equal(
            [
                "dropAll", "emptyDirLimit", "hostNamespaces", "hostPath", "hostPort", "imageTag",
                "noSecretInEnvironment", "notPrivileged",
            ],
            PodRules.Broken(pod)
                .Intersect(
                [
                    "dropAll", "emptyDirLimit", "hostNamespaces", "hostPath", "hostPort", "imageTag", "imageRegistry",
                    "noSecretInEnvironment", "notPrivileged",
                ])
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Job", "timeToLive jobDeadline backoffLimit restartPolicy")]
    [InlineData(
        "CronJob",
        "startingDeadline forbidConcurrency historyLimits shortName jobDeadline backoffLimit restartPolicy")]
    public void A_bare_job_breaks_the_rules_of_jobs(string kind, string expected)
    {
        var spec = kind == "Job"
            ? """{"template":{"spec":{"containers":[]}}}"""
            : """{"jobTemplate":{"spec":{"template":{"spec":{"containers":[]}}}}}""";
        var pod = Bare(kind, spec, kind == "Job" ? "template" : "jobTemplate");

        Assert.Equal(expected.Split(' '), JobRules.Broken(pod));
    }

    [Fact]
    public void A_bare_workflow_breaks_the_rules_of_workflows()
    {
        var spec = JsonNode.Parse("""{"templates":[{"name":"main","dag":{}},{"name":"a","script":{"image":"a"}}]}""")!;

        var pod = Assert.Single(WorkflowPods.Of("WorkflowTemplate", "default", "w", spec));

        Assert.Equal("WorkflowTemplate/default/w/a", pod.Owner);
        Assert.Equal(
            ["podGc", "workflowTimeToLive", "workflowDeadline", "stepDeadline", "executorAccount"],
            WorkflowRules.Broken(pod));
        Assert.Superset(
            new HashSet<string>(["runAsNonRoot", "highUserId", "serviceAccount", "noToken", "readOnlyRoot", "limits"]),
            PodRules.Broken(pod).ToHashSet());
    }

    [Fact]
    public void A_bare_cron_workflow_breaks_the_rules_of_schedules()
    {
        var spec = JsonNode.Parse("""{"workflowSpec":{"workflowTemplateRef":{"name":"a"}}}""")!;

        var pod = Assert.Single(WorkflowPods.Of(
            "CronWorkflow", "default", "a-name-that-is-longer-than-what-a-cron-job-may-be-called", spec));

        Assert.Equal(
            ["startingDeadline", "forbidConcurrency", "historyLimits", "shortName"], PodRules.Broken(pod));
    }

    [Fact]
    public async Task Steps_of_workflows_are_among_the_pods_that_are_looked_at()
    {
        var graph = (await StackRuns.OfAsync("prod")).Graph!;

        var looked = graph.Resources.Select(KubernetesObject.From).OfType<KubernetesObject>().SelectMany(PodSpec.AllOf)
            .Where(pod => pod.Owner.StartsWith("WorkflowTemplate/", StringComparison.Ordinal)).Select(pod => pod.Owner)
            .ToList();
        Assert.Equal(
            [
                "aurora-pitr-drill", "aurora-restorable-check", "backup-replica-check", "drift-remediation", "drill-results",
                "monthly-dr-test", "pre-deploy-snapshot", "pre-upgrade", "quarterly-dr-test", "restore-applications", "restore-cluster",
                "restore-cross-region", "restore-namespace", "restore-resources", "secret-replica-check",
            ],
            looked.Select(owner => owner.Split('/')[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["canary", "clean-up", "measure", "pick", "restore", "scratch", "verify", "wait"],
            looked.Where(owner => owner.Contains("/monthly-dr-test/", StringComparison.Ordinal))
                .Select(owner => owner.Split('/')[3]).Order(StringComparer.Ordinal));
    }

    private static PodSpec Bare(string kind, string spec, string template)
    {
        var node = JsonNode.Parse(spec)!;
        var inner = template == "template" ? node["template"] : node["jobTemplate"]!["spec"]!["template"];
        return new PodSpec(
            "owner", kind, "default", "a-name-that-is-longer-than-what-a-cron-job-may-be-called", node, inner!["spec"]!);
    }
}
