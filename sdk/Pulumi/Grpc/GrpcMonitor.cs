using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>The engine's resource monitor over gRPC.</summary>
/// <param name="address"><c>host:port</c> of the service, as <c>PULUMI_MONITOR</c> gives it.</param>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private const string Service = "/pulumirpc.ResourceMonitor/";

    private readonly GrpcChannel _channel = GrpcChannel.For(address);
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _features = new(StringComparer.Ordinal);

    /// <summary>Whether the engine has a feature; asked once for each.</summary>
    public Task<bool> SupportsFeatureAsync(string feature) =>
        _features.GetOrAdd(feature, id => new Lazy<Task<bool>>(() => AskForFeatureAsync(id))).Value;

    /// <inheritdoc/>
    public async Task<RegisterResourceResult> RegisterResourceAsync(Resource resource, RegisterResourceCall call)
    {
        var request = RegisterResourceMessage.ToRequest(call);
        var response = await CallAsync("RegisterResource", request, Rpc.RegisterResourceResponse.Parser)
            .ConfigureAwait(false);
        return RegisterResourceMessage.FromResponse(response);
    }

    /// <inheritdoc/>
    public Task RegisterResourceOutputsAsync(string urn, PropertyMap outputs) =>
        CallAsync(
            "RegisterResourceOutputs",
            new Rpc.RegisterResourceOutputsRequest { Urn = urn, Outputs = PropertyMarshal.ToStruct(outputs) },
            Empty.Parser);

    /// <inheritdoc/>
    public async Task<ReadResourceResult> ReadResourceAsync(Resource resource, ReadResourceCall call)
    {
        var request = ReadResourceMessage.ToRequest(call);
        var response = await CallAsync("ReadResource", request, Rpc.ReadResourceResponse.Parser).ConfigureAwait(false);
        return new ReadResourceResult(response.Urn, PropertyUnmarshal.FromStruct(response.Properties) ?? []);
    }

    /// <inheritdoc/>
    public async Task<InvokeResult> InvokeAsync(InvokeCall call)
    {
        var request = FunctionMessages.ToRequest(call);
        var response = await CallAsync("Invoke", request, Rpc.ResourceInvokeResponse.Parser).ConfigureAwait(false);
        return FunctionMessages.FromResponse(response);
    }

    /// <inheritdoc/>
    public async Task<CallResult> CallAsync(CallCall call)
    {
        var request = FunctionMessages.ToRequest(call);
        var response = await CallAsync("Call", request, Rpc.CallResponse.Parser).ConfigureAwait(false);
        return FunctionMessages.FromResponse(response);
    }

    /// <summary>Tells the engine that the program is done; one too old to know the method waits for nothing.</summary>
    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await CallAsync("SignalAndWaitForShutdown", new Empty(), Empty.Parser).ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.Status == RpcStatus.Unimplemented)
        {
        }
    }

    private async Task<bool> AskForFeatureAsync(string feature)
    {
        var request = new Rpc.SupportsFeatureRequest { Id = feature };
        var response = await CallAsync("SupportsFeature", request, Rpc.SupportsFeatureResponse.Parser)
            .ConfigureAwait(false);
        return response.HasSupport;
    }

    private Task<T> CallAsync<T>(string method, IMessage request, MessageParser<T> parser)
        where T : IMessage<T> => _channel.CallAsync(Service + method, request, parser);
}
