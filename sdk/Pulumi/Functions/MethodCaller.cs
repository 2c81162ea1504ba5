using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls the methods of resources.</summary>
internal sealed class MethodCaller(Deployment deployment)
{
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options) =>
        Output.FromData(CallAsync<T>(token, args, self, options), $"the method {token}");

    private async ValueTask<OutputData<T>> CallAsync<T>(
        string token,
        CallArgs args,
        Resource? self,
        CallOptions? options)
    {
        var properties = args.ToProperties();
        var serialized = await PropertySerializer.SerializeAllAsync(
            token,
            self is null ? properties : properties.Append(KeyValuePair.Create<string, object?>("__self__", self)),
            new SerializationOptions(
                KeepResources: await deployment.Features.ResourceReferencesAsync(),
                KeepOutputValues: await deployment.Features.OutputValuesAsync(),
                ExcludeResourceReferences: true),
            DependencyUrns.ExpandAsync);
        var dependencies = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var (property, resources) in serialized.Dependencies)
        {
            dependencies[property] = await DependencyUrns.ExpandAsync(resources);
        }
        var call = new CallCall
        {
            Token = token,
            Args = serialized.Values,
            ArgDependencies = dependencies,
            Provider = await ProviderReferences.OfAsync(Provider(token, self, options)),
            Version = self?.Version ?? options?.Version ?? "",
            PluginDownloadUrl = self?.PluginDownloadUrl ?? options?.PluginDownloadURL ?? "",
        };
        var result = await FunctionFailure.NamedAsync("Call", token, deployment.Monitor.CallAsync(call));
        FunctionFailure.ThrowIfAny("Call", token, result.Failures);
        var data = OutputConverter.Convert(token, result.Return, typeof(T));
        var urns = result.ReturnDependencies.Values.SelectMany(static urns => urns).Distinct(StringComparer.Ordinal);
        return data.WithValue(data is { IsKnown: true, Value: not null } ? (T)data.Value : default(T)!) with
        {
            Resources = data.Resources.Union(urns.Select(static urn => new DependencyResource(urn))),
        };
    }

    private static ProviderResource? Provider(string token, Resource? self, CallOptions? options) =>
        self?.Provider ?? self?.ProviderFor(token) ?? options?.Provider ?? options?.Parent?.ProviderFor(token);
}
