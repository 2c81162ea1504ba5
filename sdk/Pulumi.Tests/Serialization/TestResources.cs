using System.Runtime.CompilerServices;

namespace Pulumi.Tests.Serialization;

/// <summary>A custom resource that exists without a deployment.</summary>
internal sealed class StillCustom : CustomResource
{
    public StillCustom(string urn, string? id)
        : base("test:index:Custom", urn) =>
        Id = id is null
            ? new Output<string>([this], "", isKnown: false)
            : new Output<string>([this], id);
}

/// <summary>A component that exists without a deployment.</summary>
internal sealed class StillComponent : ComponentResource
{
    private StillComponent()
        : base("test:index:Component", "never")
    {
    }

    public static StillComponent WithUrn(string urn)
    {
        var component = (StillComponent)RuntimeHelpers.GetUninitializedObject(typeof(StillComponent));
        component.Urn = new Output<string>([component], urn);
        return component;
    }
}
