using Xunit;

namespace Pulumi.Tests.Deployments;

public sealed class EngineEnvironmentTests
{
    private static readonly Dictionary<string, string> Started = new(StringComparer.Ordinal)
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "platform",
        ["PULUMI_STACK"] = "prod",
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = "16",
        ["PULUMI_ROOT_DIRECTORY"] = "/project",
        ["PULUMI_CONFIG"] = """{"platform:a":"1"}""",
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["platform:a"]""",
    };

    [Fact]
    public void What_the_engine_tells_becomes_the_settings()
    {
        var (settings, monitor, engine) = EngineEnvironment.Read(Started.GetValueOrDefault);
        Assert.Equal(("127.0.0.1:1", "127.0.0.1:2"), (monitor, engine));
        Assert.Equal(
            ("platform", "prod", "organization"),
            (settings.ProjectName, settings.StackName, settings.OrganizationName));
        Assert.True(settings.IsDryRun);
        Assert.True(settings.AcceptResources);
        Assert.Equal("/project", settings.RootDirectory);
        Assert.Equal("1", settings.Config["platform:a"]);
        Assert.Contains("platform:a", settings.ConfigSecretKeys);
        Assert.Null(settings.Patience);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", "")]
    [InlineData("PULUMI_ENGINE", "")]
    [InlineData("PULUMI_PROJECT", "")]
    [InlineData("PULUMI_STACK", "")]
    [InlineData("PULUMI_DRY_RUN", "maybe")]
    [InlineData("PULUMI_QUERY_MODE", "")]
    [InlineData("PULUMI_PARALLEL", "many")]
    public void A_program_without_an_engine_says_so(string variable, string value)
    {
        var environment = new Dictionary<string, string>(Started, StringComparer.Ordinal) { [variable] = value };
        var exception = Assert.Throws<InvalidOperationException>(
            () => EngineEnvironment.Read(environment.GetValueOrDefault));
        Assert.Equal(
            "Program run without the Pulumi engine available; re-run using the `pulumi` CLI",
            exception.Message);
    }
}
