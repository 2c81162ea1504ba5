using Platform.Signals.Routing;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Routing;

[Trait("kind", "process")]
public sealed class AmtoolTests
{
    public static TheoryData<string> Stacks => RoutingPlans.Stacks;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Alertmanager_accepts_the_configuration(string stack)
    {
        using var folder = AlertmanagerFolder.Write(RoutingPlans.Of(stack));

        var result = (await PrometheusTool.RunAsync("amtool", folder.Path, "check-config", AlertmanagerFolder.File))
            .ThatSucceeded();

        Assert.Contains("SUCCESS", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Every_receiver_is_routed_to_and_every_route_has_a_receiver(string stack)
    {
        using var folder = AlertmanagerFolder.Write(RoutingPlans.Of(stack));
        var receivers = folder.Configuration["receivers"]!.AsArray().Select(receiver => receiver!["name"]!.GetValue<string>());
        var routed = RoutingTree.Of(RoutingPlans.Of(stack).Channels).Whole()
            .Select(route => route.Receiver).OfType<Channel>().Select(ReceiverNames.Of);

        Assert.Equal(routed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), receivers);
    }
}
