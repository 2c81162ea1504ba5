using System.Runtime.InteropServices;

namespace Pulumi;

/// <summary>Changes a resource's arguments and options before it is registered.</summary>
/// <param name="args">The resource, its arguments and options.</param>
/// <returns>What to use instead, or null for no change. The parent may not change.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation is given.</summary>
/// <param name="resource">The resource.</param>
/// <param name="args">Its arguments.</param>
/// <param name="options">Its options.</param>
[StructLayout(LayoutKind.Auto)]
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives.</summary>
/// <param name="args">The arguments to use.</param>
/// <param name="options">The options to use.</param>
[StructLayout(LayoutKind.Auto)]
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The arguments to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; } = options;
}
