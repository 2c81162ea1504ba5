using System.Collections.Immutable;

namespace Pulumi.Tests.Fixtures;

public sealed class ThingArgs : ResourceArgs
{
    [Input("size", required: true)]
    public Input<int>? Size { get; set; }

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("parts")]
    public InputList<string>? Parts { get; set; }
}

/// <summary>A custom resource as the generator writes them.</summary>
[ResourceType("test:index:Thing", null)]
public sealed class Thing : CustomResource
{
    public Thing(string name, ThingArgs? args, CustomResourceOptions? options = null)
        : base("test:index:Thing", name, args, CustomResourceOptions.Merge(new() { Version = "1.2.3" }, options))
    {
    }

    private Thing(string name, Input<string> id, CustomResourceOptions? options)
        : base("test:index:Thing", name, null, CustomResourceOptions.Merge(options, new() { Id = id }))
    {
    }

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    public static Thing Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, id, options);

    public static Thing Sized(string name, CustomResourceOptions? options = null) =>
        new(name, new ThingArgs { Size = 1 }, options);
}

public sealed class TestProvider(string name, CustomResourceOptions? options = null)
    : ProviderResource("test", name, ResourceArgs.Empty, options);

public sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? build = null)
        : base("test:index:Group", name, options)
    {
        build?.Invoke(this);
        RegisterOutputs();
    }

    [Output("label")]
    public Output<string>? Label { get; set; }
}

public sealed class RemoteGroup(string name, ThingArgs args, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:RemoteGroup", name, args, options, remote: true)
{
    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;
}
