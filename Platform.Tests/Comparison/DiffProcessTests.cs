using System.Text.Json;
using Platform.Cli.Engine;
using Platform.Tests.Cli;
using Xunit;

namespace Platform.Tests.Comparison;

/// <summary>The project's own stacks, run for the comparison as the command runs them.</summary>
[Trait("kind", "process")]
public sealed class DiffProcessTests
{
    private static readonly CommandRun Run = new() { Engine = EmbeddedEngine.RunAsync };

    [Fact]
    public async Task Staging_and_production_differ_in_settings_and_not_in_names_or_generated_ids()
    {
        var outcome = await Run.RunAsync("diff", "staging", "prod", "--output", "json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var document = JsonDocument.Parse(outcome.Out);
        var fields = document.RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("change").GetString() == "changed")
            .SelectMany(resource => resource.GetProperty("fields").EnumerateArray())
            .ToList();
        Assert.NotEmpty(fields);
        Assert.True(document.RootElement.GetProperty("summary").GetProperty("alike").GetInt32() > 0);
        Assert.DoesNotContain(
            fields, field => field.GetProperty("path").GetString() is "bucket" or "keyId" or "arn" or "role");
    }

    [Fact]
    public async Task A_stack_does_not_differ_from_itself()
    {
        var outcome = await Run.RunAsync("diff", "local", "local", "--expect-no-changes");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
    }
}
