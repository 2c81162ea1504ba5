namespace Pulumi;

/// <summary>A provider with its own settings.</summary>
public class ProviderResource : CustomResource
{
    private protected const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package it serves, as in <c>aws</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">Its settings.</param>
    /// <param name="options">How it is managed.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base(TypePrefix + package, name, args, options)
    {
    }

    private protected ProviderResource(string type, string urn)
        : base(type, urn)
    {
    }

    /// <summary>The package that the provider serves.</summary>
    internal string Package => GetResourceType()[TypePrefix.Length..];
}
