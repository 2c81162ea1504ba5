using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls the functions of providers.</summary>
internal sealed class FunctionCaller(Deployment deployment)
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options) =>
        Output.FromData(InvokeAsync<T>(token, args, options, static result => result), $"the function {token}");

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options) =>
        Output.FromData(InvokeAsync<T>(token, args, options, Single), $"the function {token}");

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options) =>
        Convert<T>(token, await SendAsync(token, (await SerializeAsync(token, args)).Values, options)).Value;

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options) =>
        Convert<T>(token, Single(await SendAsync(token, (await SerializeAsync(token, args)).Values, options))).Value;

    public async Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options) =>
        await SendAsync(token, (await SerializeAsync(token, args)).Values, options);

    private static object? Single(object? result) => result switch
    {
        PropertyMap { Count: 1 } map => map.Values.First(),
        PropertyMap map => throw new InvalidOperationException(
            $"A function with a single result gave {map.Count} of them."),
        _ => result,
    };

    private static OutputData<T> Convert<T>(string token, object? result)
    {
        var data = OutputConverter.Convert(token, result, typeof(T));
        return data.WithValue(data is { IsKnown: true, Value: not null } ? (T)data.Value : default(T)!);
    }

    private async ValueTask<OutputData<T>> InvokeAsync<T>(
        string token,
        InvokeArgs args,
        InvokeOptions? options,
        Func<object?, object?> select)
    {
        var join = new OutputJoin();
        var dependsOn = (options as InvokeOutputOptions)?.DependsOnIfGiven;
        var explicitly = dependsOn is null ? [] : join.Take(await dependsOn.ToOutput().GetDataAsync());
        var serialized = await SerializeAsync(token, args);
        var dependencies = serialized.Dependencies.Values.SelectMany(static resources => resources)
            .Concat(explicitly.IsDefault ? [] : explicitly)
            .ToHashSet();
        foreach (var dependency in dependencies)
        {
            join.Take(new OutputData<bool>(dependency.Self, Value: true, IsKnown: true, IsSecret: false));
        }
        if (!join.IsKnown
            || UnknownValues.IsIn(serialized.Values)
            || !await AreMadeAsync(DependencyUrns.Expand(dependencies)))
        {
            return join.Give<T>(default!) with { IsKnown = false };
        }
        var data = Convert<T>(token, select(await SendAsync(token, serialized.Values, options)));
        return data with
        {
            Resources = Output.Join(data.Resources, join.Give(value: true).Resources),
            IsSecret = data.IsSecret || join.Give(value: true).IsSecret,
        };
    }

    private static async ValueTask<bool> AreMadeAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            await resource.Urn.GetDataAsync();
            if (resource is CustomResource { } custom and not DependencyResource
                && !(await custom.Id.GetDataAsync()).IsKnown)
            {
                return false;
            }
        }
        return true;
    }

    private async ValueTask<SerializedProperties> SerializeAsync(string token, InvokeArgs args) =>
        await PropertySerializer.SerializeAllAsync(
            token,
            args.ToProperties(),
            new SerializationOptions(
                KeepResources: await deployment.Features.ResourceReferencesAsync(),
                KeepOutputValues: false,
                ExcludeResourceReferences: false),
            DependencyUrns.ExpandAsync);

    private async Task<object?> SendAsync(string token, PropertyMap args, InvokeOptions? options)
    {
        var call = new InvokeCall
        {
            Token = token,
            Args = args,
            Provider = await ProviderReferences.OfAsync(options?.Provider ?? options?.Parent?.ProviderFor(token)),
            Version = options?.Version ?? "",
            PluginDownloadUrl = options?.PluginDownloadURL ?? "",
            AcceptResources = deployment.AcceptsResources,
        };
        var result = await FunctionFailure.NamedAsync("Invoke", token, deployment.Monitor.InvokeAsync(call));
        FunctionFailure.ThrowIfAny("Invoke", token, result.Failures);
        return result.IsUnknown ? UnknownValue.Instance : result.Return;
    }
}
