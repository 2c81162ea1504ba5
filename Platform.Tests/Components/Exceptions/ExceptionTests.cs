using System.Text.Json.Nodes;
using Platform.Configuration;
using Platform.Policies;
using Platform.Tests.Components.Backup;
using Platform.Tests.Components.Tenancy;
using Platform.Tests.Policies;
using Xunit;

namespace Platform.Tests.Components.Exceptions;

public sealed class ExceptionTests
{
    internal static readonly PlatformConfig Config = BackupStacks.Prod with
    {
        Governance = new()
        {
            Exceptions = TeamStacks.Map<ExceptionConfig>(("legacy", new()
            {
                Policies = ["restrict-bare-pods", "add-topology-spread"],
                Namespaces = ["team-web", "team-pay"],
                NamesBeginWith = ["legacy-api"],
                Owner = "web",
                Reason = "Gone with 2.0.",
                Expires = "2026-09-01",
            })),
        },
    };

    [Fact]
    public async Task An_exception_says_for_whom_from_what_and_until_when()
    {
        var graph = await BackupGraph.OfAsync(Config);

        Assert.Equal("kubernetes:policies.kyverno.io/v1:PolicyException", graph.Find("exceptions-legacy").Type);
        Assert.Equal(
            """{"annotations":{"platform/owner":"web","platform/reason":"Gone with 2.0."},"labels":{"app.kubernetes.io/part-of":"platform"},"name":"legacy","namespace":"platform-exceptions"}""",
            graph["exceptions-legacy", "metadata"]);
        Assert.Equal(
            """[{"kind":"MutatingPolicy","name":"add-topology-spread"},{"kind":"ValidatingPolicy","name":"restrict-bare-pods"}]""",
            graph["exceptions-legacy", "spec.policyRefs"]);
        Assert.Equal("2026-09-01T00:00:00Z", graph["exceptions-legacy", "spec.expiresAt"]);
        Assert.Contains(
            "time.now() < timestamp('2026-09-01T00:00:00Z')", graph["exceptions-legacy", "spec.matchConditions"]
                .Replace("\\u0027", "'", StringComparison.Ordinal).Replace("\\u003C", "<", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    /// <summary>No policy sees Kyverno's own namespace, so that nothing could be asked of exceptions there.</summary>
    [Fact]
    public async Task Kyverno_reads_exceptions_where_policies_see_them()
    {
        var graph = await BackupGraph.OfAsync(Config);
        var ns = graph["operators-kyverno-release", "values.features.policyExceptions.namespace"];

        Assert.Equal(graph["exceptions-namespace", "metadata.name"], ns);
        Assert.DoesNotContain(ns, ExemptNamespaces.Names);
    }

    [Theory]
    [InlineData("team-web", "legacy-api-5d9c7-x2x4z", "2099-09-01", true)]
    [InlineData("team-pay", "legacy-api", "2099-09-01", true)]
    [InlineData("team-shop", "legacy-api", "2099-09-01", false)]
    [InlineData("team-web", "other", "2099-09-01", false)]
    [InlineData("team-web", "my-legacy-api", "2099-09-01", false)]
    [InlineData("team-web", "legacy-api", "2020-01-01", false)]
    [Trait("kind", "process")]
    public async Task It_holds_there_and_until_then_alone(string ns, string name, string expires, bool holds)
    {
        var exemption = PolicyExemption.Of(
            "legacy", Config.Governance.Exceptions["legacy"] with { Expires = expires }, []);
        var conditions = exemption.Conditions.Select(condition => new JsonObject
        {
            ["name"] = condition.Name,
            ["expression"] = condition.Expression,
        });
        var probe = new JsonObject
        {
            ["kind"] = "ValidatingPolicy",
            ["metadata"] = new JsonObject { ["name"] = "probe" },
            ["spec"] = new JsonObject
            {
                ["matchConstraints"] = new JsonObject { ["resourceRules"] = new JsonArray(Pods("pods"), Pods("services")) },
                ["matchConditions"] = new JsonArray([.. conditions]),
                ["validations"] = new JsonArray(new JsonObject { ["expression"] = "true" }),
            },
        };
        var pod = new PolicyExample
        {
            Name = "pod",
            Expected = ExampleResult.Pass,
            Given = $$"""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "{{name}}", "namespace": "{{ns}}"} }
                """,
        };

        var results = await PolicyEvaluation.OfAsync([probe], [("probe", pod)]);

        Assert.Equal(holds ? "pass" : "skip", Assert.Single(results).Result);
    }

    [Fact]
    public void Without_a_clock_nothing_is_over()
    {
        var file = StackFile.Parse(
            BadInput("expires: \"2020-01-01\""), "Pulumi.prod.yaml");

        Assert.NotNull(PlatformConfigReader.Read(file).Config);
        Assert.Null(PlatformConfigReader.Read(file, new DateOnly(2026, 6, 1)).Config);
    }

    private static string BadInput(string expires) => Platform.Tests.Configuration.BadInput.GoodConfig.Replace(
        "  platform:backup:\n",
        "  platform:governance:\n    exceptions:\n      legacy: {policies: [restrict-bare-pods], namespaces: [team-web], "
        + $"owner: web, reason: r, {expires}}}\n  platform:backup:\n",
        StringComparison.Ordinal);

    private static JsonObject Pods(string plural) => new()
    {
        ["apiGroups"] = new JsonArray(""),
        ["apiVersions"] = new JsonArray("v1"),
        ["operations"] = new JsonArray("CREATE"),
        ["resources"] = new JsonArray(plural),
    };
}
