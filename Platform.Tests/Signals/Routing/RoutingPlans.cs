using Platform.Signals.Routing;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Signals.Routing;

/// <summary>Routing of the project's own stacks.</summary>
internal static class RoutingPlans
{
    /// <summary>Names of the stacks, as test data.</summary>
    public static TheoryData<string> Stacks { get; } = [.. Repository.Stacks];

    /// <summary>The plan of a stack.</summary>
    public static RoutingPlan Of(string stack) =>
        RoutingPlan.Of(StackSignalSets.Configs[stack], StackSignalSets.All[stack].Alerts);
}
