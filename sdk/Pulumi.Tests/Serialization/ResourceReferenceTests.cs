using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;

namespace Pulumi.Tests.Serialization;

/// <summary>A reference on its way to the engine and back, in a deployment.</summary>
public sealed class ResourceReferenceTests
{
    [Fact]
    public async Task A_resource_passed_to_another_comes_back_as_its_class_with_its_outputs()
    {
        var seen = (Urn: "", Id: "", Size: 0);

        await Deployment.TestAsync(new EchoMocks(), new TestOptions(), async () =>
        {
            var owned = new Owned("o", new OwnedArgs { Size = 3 });
            var owner = new Owner("h", new OwnerArgs { Owned = owned });
            var back = await OutputUtilities.GetValueAsync(owner.Owned);
            seen = (
                await OutputUtilities.GetValueAsync(back.Urn),
                await OutputUtilities.GetValueAsync(back.Id),
                await OutputUtilities.GetValueAsync(back.Size));
            Assert.NotSame(owned, back);
        });

        Assert.Equal(("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Owned::o", "o-id", 3), seen);
    }

    private sealed class EchoMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }

    [ResourceType("test:index:Owned", "1.0.0")]
    private sealed class Owned(string name, OwnedArgs? args, CustomResourceOptions? options = null)
        : CustomResource("test:index:Owned", name, args ?? new OwnedArgs(), options)
    {
        [Output("size")]
        public Output<int> Size { get; private set; } = null!;
    }

    private sealed class OwnedArgs : ResourceArgs
    {
        [Input("size")]
        public Input<int>? Size { get; set; }
    }

    private sealed class Owner(string name, OwnerArgs args)
        : CustomResource("test:index:Owner", name, args)
    {
        [Output("owned")]
        public Output<Owned> Owned { get; private set; } = null!;
    }

    private sealed class OwnerArgs : ResourceArgs
    {
        [Input("owned", required: true)]
        public Input<Owned>? Owned { get; set; }
    }
}
