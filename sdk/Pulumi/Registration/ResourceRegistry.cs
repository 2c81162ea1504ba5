using Pulumi.Runtime;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads them, and completes their outputs with the answer.</summary>
/// <remarks>
/// Everything runs at once as far as it can: under mocks whose tasks are complete, a resource is registered when its
/// constructor returns, without a task of its own.
/// </remarks>
internal sealed class ResourceRegistry
{
    private readonly Deployment _deployment;
    private readonly RequestPreparation _preparation;

    public ResourceRegistry(Deployment deployment)
    {
        _deployment = deployment;
        _preparation = new RequestPreparation(deployment);
    }

    /// <summary>Starts the registration, the reading or the look-up of a resource; the run waits for it.</summary>
    public void Register(ResourceRequest request) =>
        _deployment.Runner.Register(request.Resource, RegisterAsync(request));

    /// <summary>Starts to send the outputs of a component or of the stack; the run waits for it.</summary>
    public void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs) =>
        _deployment.Runner.Register(
            $"the outputs of {component.GetResourceType()} '{component.GetResourceName()}'",
            SendOutputsAsync(component, outputs));

    private async Task RegisterAsync(ResourceRequest request)
    {
        try
        {
            ResourceCompletion.Complete(request, await AnswerAsync(request), _deployment.IsDryRun);
        }
        catch (Exception exception)
        {
            FaultOrigins.Note(exception, request);
            ResourceCompletion.Fail(request, exception);
            throw;
        }
    }

    private async ValueTask<ResourceAnswer> AnswerAsync(ResourceRequest request)
    {
        if (request.Options.Urn is { } urn)
        {
            return await LookUpAsync(urn);
        }
        var id = request.Options.Id is { } given ? await given.ToOutput().GetDataAsync() : default;
        if (!id.IsKnown || string.IsNullOrEmpty(id.Value))
        {
            var call = await _preparation.ForRegistrationAsync(request);
            return ResourceAnswer.Of(await _deployment.Monitor.RegisterResourceAsync(request.Resource, call));
        }
        if (request.Resource is not CustomResource)
        {
            throw new InvalidOperationException(
                $"Only a custom resource can be read by its id, and {request.Resource.GetResourceType()} "
                + $"'{request.Resource.GetResourceName()}' is a component.");
        }
        var read = await _preparation.ForReadAsync(request, id.Value);
        var result = await _deployment.Monitor.ReadResourceAsync(request.Resource, read);
        return new ResourceAnswer(result.Urn, id.Value, result.Properties);
    }

    private async Task<ResourceAnswer> LookUpAsync(string urn)
    {
        var result = await _deployment.Monitor.InvokeAsync(new InvokeCall
        {
            Token = "pulumi:pulumi:getResource",
            Args = new PropertyMap { ["urn"] = urn },
            AcceptResources = _deployment.AcceptsResources,
        });
        FunctionFailure.ThrowIfAny("Invoke", "pulumi:pulumi:getResource", result.Failures);
        var found = result.Return ?? [];
        return new ResourceAnswer(
            found.GetValueOrDefault("urn") as string ?? urn,
            found.GetValueOrDefault("id") as string ?? "",
            found.GetValueOrDefault("state") as PropertyMap ?? []);
    }

    private async Task SendOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = (await component.Urn.GetDataAsync()).Value;
        var data = await outputs.GetDataAsync();
        var serialized = await PropertySerializer.SerializeAllAsync(
            "register outputs",
            data.IsKnown ? data.Value : new Dictionary<string, object?>(StringComparer.Ordinal),
            await _preparation.SerializationAsync(isRemote: false),
            DependencyUrns.ExpandAsync);
        await _deployment.Monitor.RegisterResourceOutputsAsync(urn, serialized.Values);
    }
}
