using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes the engine's requests from resources: waits for whatever they are made of.</summary>
internal sealed class RequestPreparation(Deployment deployment)
{
    /// <summary>How property values are serialised for a resource.</summary>
    public async ValueTask<SerializationOptions> SerializationAsync(bool isRemote)
    {
        var keepsResources = await deployment.Features.ResourceReferencesAsync();
        var keepsOutputs = isRemote && await deployment.Features.OutputValuesAsync();
        return new SerializationOptions(keepsResources, keepsOutputs, isRemote && keepsResources);
    }

    public async ValueTask<RegisterResourceCall> ForRegistrationAsync(ResourceRequest request)
    {
        var (resource, options) = (request.Resource, request.Options);
        var common = await CommonAsync(request);
        var custom = options as CustomResourceOptions;
        return new RegisterResourceCall
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = common.Parent,
            Custom = resource is CustomResource,
            Remote = resource.IsRemote,
            Object = common.Properties,
            PropertyDependencies = common.PropertyDependencies,
            Dependencies = common.Dependencies,
            Provider = common.Provider,
            Providers = await ProviderReferences.OfRemoteComponentAsync(request),
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            Protect = options.Protect,
            RetainOnDelete = options.RetainOnDelete,
            DeleteBeforeReplace = custom?.DeleteBeforeReplace,
            ImportId = custom?.ImportId ?? "",
            DeletedWith = options.DeletedWith is { } owner ? (await owner.Urn.GetDataAsync()).Value : "",
            ReplaceWith = await UrnsAsync(await KnownAsync(options.ReplaceWithIfGiven)),
            IgnoreChanges = options.IgnoreChangesOrNone,
            ReplaceOnChanges = custom?.ReplaceOnChangesOrNone ?? [],
            AdditionalSecretOutputs = custom?.AdditionalSecretOutputsOrNone ?? [],
            HideDiffs = options.HideDiffsOrNone,
            Aliases = await AliasCalls.OfAsync(options.AliasesOrNone),
            CustomTimeouts = options.CustomTimeouts,
            AcceptResources = deployment.AcceptsResources,
        };
    }

    public async ValueTask<ReadResourceCall> ForReadAsync(ResourceRequest request, string id)
    {
        var common = await CommonAsync(request);
        return new ReadResourceCall
        {
            Type = request.Resource.GetResourceType(),
            Name = request.Resource.GetResourceName(),
            Id = id,
            Parent = common.Parent,
            Properties = common.Properties,
            Dependencies = common.Dependencies,
            Provider = common.Provider,
            Version = request.Options.Version ?? "",
            PluginDownloadUrl = request.Options.PluginDownloadURL ?? "",
            AdditionalSecretOutputs =
                (request.Options as CustomResourceOptions)?.AdditionalSecretOutputsOrNone ?? [],
            AcceptResources = deployment.AcceptsResources,
        };
    }

    private static async ValueTask<IReadOnlyCollection<Resource>> KnownAsync(InputList<Resource>? resources)
    {
        if (resources is null)
        {
            return [];
        }
        var data = await resources.ToOutput().GetDataAsync();
        return data.IsKnown ? data.Value : [];
    }

    private static async ValueTask<IReadOnlyList<string>> UrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        var urns = new List<string>(resources.Count);
        foreach (var resource in resources)
        {
            urns.Add((await resource.Urn.GetDataAsync()).Value);
        }
        return urns;
    }

    private async ValueTask<Common> CommonAsync(ResourceRequest request)
    {
        var resource = request.Resource;
        var explicitly = await KnownAsync(request.Options.DependsOnIfGiven);
        var serialized = await SerializeAsync(request);
        var parent = request.Parent is { } owner ? (await owner.Urn.GetDataAsync()).Value : "";
        var provider = resource is CustomResource ? await ProviderReferences.OfAsync(resource.Provider) : "";
        var all = new HashSet<Resource>(explicitly);
        var byProperty = new Dictionary<string, IReadOnlyCollection<string>>(
            serialized.Dependencies.Count,
            StringComparer.Ordinal);
        foreach (var (property, resources) in serialized.Dependencies)
        {
            all.UnionWith(resources);
            byProperty[property] = await DependencyUrns.ExpandAsync(resources, resource);
        }
        var dependencies = await DependencyUrns.ExpandAsync(all, resource);
        return new Common(serialized.Values, byProperty, dependencies, parent, provider);
    }

    // The root stack has no properties, so its registration, for which all others wait, asks for no features first.
    private async ValueTask<SerializedProperties> SerializeAsync(ResourceRequest request) =>
        request.Args == ResourceArgs.Empty
            ? SerializedProperties.None
            : await PropertySerializer.SerializeAllAsync(
                request.Resource.GetResourceName(),
                request.Args.ToProperties().Where(static property => property.Key is not ("id" or "urn")),
                await SerializationAsync(request.Resource.IsRemote),
                DependencyUrns.ExpandAsync);

    /// <summary>What a registration and a read have in common.</summary>
    private sealed record Common(
        PropertyMap Properties,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencies,
        IReadOnlyList<string> Dependencies,
        string Parent,
        string Provider);
}
