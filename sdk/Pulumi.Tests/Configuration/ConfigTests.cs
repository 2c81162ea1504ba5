using System.Collections.Immutable;
using Pulumi.Tests.Fixtures;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Configuration;

public sealed class ConfigTests
{
    private static readonly ImmutableDictionary<string, string> Values = EngineEnvironment.Config(
        """
        {"project:text":"hello","project:yes":"true","project:number":"42","project:half":"0.5",
         "project:object":"{\"Name\":\"n\"}","project:config:old":"kept",
         "other:text":"else","project:password":"hunter2"}
        """);

    [Fact]
    public async Task Values_are_read_by_type()
    {
        await InDeployment(() =>
        {
            var config = new Config();
            Assert.Equal("hello", config.Require("text"));
            Assert.True(config.RequireBoolean("yes"));
            Assert.Equal(42, config.GetInt32("number"));
            Assert.Equal(0.5, config.GetDouble("half"));
            Assert.Equal("n", config.RequireObject<Named>("object").Name);
            Assert.Equal("kept", config.Get("old"));
            Assert.Equal("else", new Config("other:config").Get("text"));
            Assert.Null(config.Get("absent"));
            Assert.Null(config.GetSecret("absent"));
            Assert.Null(config.GetBoolean("absent"));
            Assert.Null(config.GetObject<Named>("absent"));
        });
    }

    [Fact]
    public async Task Secrets_are_secret_outputs()
    {
        Output<string>? secret = null;
        await InDeployment(() => secret = new Config().RequireSecret("password"));
        Assert.True(await Output.IsSecretAsync(secret!));
        Assert.Equal("hunter2", await OutputUtilities.GetValueAsync(secret!));
    }

    [Theory]
    [InlineData("Boolean", "Configuration 'project:text' value 'hello' is not a valid Boolean")]
    [InlineData("Int32", "Configuration 'project:text' value 'hello' is not a valid Int32")]
    [InlineData("Double", "Configuration 'project:text' value 'hello' is not a valid Double")]
    public async Task A_value_of_another_type_is_refused(string type, string message) => await InDeployment(() =>
    {
        var config = new Config();
        var exception = Assert.Throws<RunException>(() => _ = type switch
        {
            "Boolean" => config.RequireBoolean("text") ? 1 : 0,
            "Int32" => config.RequireInt32("text"),
            _ => config.RequireDouble("text"),
        });
        Assert.Equal(message, exception.Message);
    });

    [Fact]
    public async Task A_missing_value_is_refused_with_the_command_that_sets_it() => await InDeployment(() =>
    {
        var exception = Assert.Throws<RunException>(() => new Config().Require("absent"));
        Assert.Equal(
            "Missing Required configuration variable 'project:absent'\n"
            + "\tplease set a value using the command `pulumi config set project:absent <value>`",
            exception.Message);
    });

    [Fact]
    public async Task The_value_of_a_secret_is_not_shown() => await InDeployment(() =>
    {
        var exception = Assert.Throws<RunException>(() => new Config().GetInt32("password"));
        Assert.Equal("Configuration 'project:password' value '[secret]' is not a valid Int32", exception.Message);
    });

    private static async Task InDeployment(Action program)
    {
        var engine = new RecordingEngine();
        var exitCode = await EngineProgram.RunAsync(new RecordingMonitor(), engine, program, settings => settings with
        {
            Config = Values,
            ConfigSecretKeys = EngineEnvironment.SecretKeys("""["project:password"]"""),
        });
        Assert.Equal([], engine.Entries.Select(entry => entry.Message));
        Assert.Equal(0, exitCode);
    }

    private sealed record Named(string Name);
}
