using System.Reflection;
using Pulumi;
using Xunit;

namespace Platform.Tests.Docs;

public sealed class ComponentTableTests
{
    /// <summary>Those that others make as parts of themselves.</summary>
    private static readonly string[] Parts =
        ["platform:crossRegion:BackupReplica", "platform:spot:NodeTerminationHandler"];

    [Fact]
    public void The_readme_has_a_row_for_every_component()
    {
        var readme = Pages.Text("README.md");
        var tokens = typeof(PlatformStack).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsAbstract && !type.IsSubclassOf(typeof(Stack)))
            .Select(type => (string)type.GetField("Token", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!)
            .ToList();

        Assert.Empty(Parts.Except(tokens));
        Assert.All(
            tokens.Except(Parts),
            token => Assert.Contains($"| [`{token.Split(':')[2]}`](docs/", readme, StringComparison.Ordinal));
    }
}
