using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that the engine keeps in the stack's state.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly bool? _protect;
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ProviderMap.Empty;
    private ResourceChildren? _children;
    private ImmutableHashSet<Resource>? _self;

    private protected Resource(string type, string name, bool remote, ResourceArgs args, ResourceOptions options)
    {
        _type = NotEmpty(type, nameof(type));
        _name = NotEmpty(name, nameof(name));
        IsRemote = remote;
        var deployment = Deployment.Current;
        var parent = options.Urn is null ? options.Parent ?? deployment.Stack : null;

        Urn = new Output<string>();
        (this as CustomResource)?.MakeIdPending();
        var sources = this is CustomResource || remote ? OutputPlan.Of(GetType()).MakePending(this) : [];

        _transformations = [.. options.TransformationsOrNone, .. parent?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();
        if (options.Parent is { } given)
        {
            given.Adopt(this);
            options.Protect ??= given._protect;
            _providers = given._providers;
        }
        _protect = options.Protect;
        _providers = _providers.With(this, options);
        Provider = options.Provider ??= this is CustomResource ? ProviderFor(type) : null;
        Version = options.Version;
        PluginDownloadUrl = options.PluginDownloadURL;
        deployment.Registry.Register(new ResourceRequest(this, parent, args, options, sources));
    }

    /// <summary>A resource that is registered elsewhere.</summary>
    private protected Resource(string type, string urn)
    {
        _type = type;
        _name = "";
        Urn = new Output<string>(Self, urn);
    }

    /// <summary>The name that no other resource has.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>Whether the resource is a component that a provider makes.</summary>
    internal bool IsRemote { get; }

    /// <summary>The provider of a custom resource, given or inherited; the one given of a component.</summary>
    internal ProviderResource? Provider { get; }

    internal string? Version { get; }

    internal string? PluginDownloadUrl { get; }

    /// <summary>The dependencies of the resource's own outputs: itself.</summary>
    internal ImmutableHashSet<Resource> Self => _self ??= [this];

    /// <summary>The resources made below this one so far, in the order in which they were made.</summary>
    internal IReadOnlyList<Resource> Children => _children?.ToArray() ?? [];

    /// <summary>The type token.</summary>
    public string GetResourceType() => _type;

    /// <summary>The logical name.</summary>
    public string GetResourceName() => _name;

    /// <summary>The provider that a resource of a type uses below this one, or null for the default one.</summary>
    internal ProviderResource? ProviderFor(string type) =>
        ProviderMap.PackageOf(type) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string NotEmpty(string value, string parameter) =>
        string.IsNullOrEmpty(value)
            ? throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter)
            : value;

    private void Adopt(Resource child)
    {
        LazyInitializer.EnsureInitialized(ref _children, static () => new ResourceChildren());
        _children!.Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }
            if (result.Options.Parent != parent)
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the `parent` of a resource.");
            }
            (args, options) = (result.Args, result.Options);
        }
        return (args, options);
    }
}
