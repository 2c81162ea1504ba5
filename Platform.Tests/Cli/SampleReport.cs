using Platform.Cli.Engine;
using Platform.Cli.Graph;
using Platform.Cli.Runs;

namespace Platform.Tests.Cli;

/// <summary>Reports about hand-made graphs.</summary>
internal static class SampleReport
{
    public static StackReport Whole { get; } = Of(SampleGraph.Whole);

    public static StackReport Of(ResourceGraph graph) => new()
    {
        Stack = "prod",
        ConfigFile = "Pulumi.prod.yaml",
        Aws = new AwsPlace("aws", "us-west-2", "111122223333"),
        Graph = graph,
        Duration = TimeSpan.FromMilliseconds(410),
        ExitCode = ExitCode.Ok,
    };
}
