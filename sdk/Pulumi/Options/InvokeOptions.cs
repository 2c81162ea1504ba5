namespace Pulumi;

/// <summary>How a function is called.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is used where none is given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider, without a leading v.</summary>
    public string? Version { get; set; }

    /// <summary>Where to download the provider from.</summary>
    public string? PluginDownloadURL { get; set; }
}
