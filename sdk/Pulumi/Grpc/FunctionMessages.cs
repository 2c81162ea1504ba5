using Google.Protobuf.Collections;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>The protocol's form of calls of a provider's functions and of a resource's methods.</summary>
internal static class FunctionMessages
{
    /// <summary>The request for a function.</summary>
    public static Rpc.ResourceInvokeRequest ToRequest(InvokeCall call) => new()
    {
        Tok = call.Token,
        Args = PropertyMarshal.ToStruct(call.Args),
        Provider = call.Provider,
        Version = call.Version,
        PluginDownloadURL = call.PluginDownloadUrl,
        AcceptResources = call.AcceptResources,
    };

    /// <summary>The request for a method.</summary>
    public static Rpc.ResourceCallRequest ToRequest(CallCall call)
    {
        var request = new Rpc.ResourceCallRequest
        {
            Tok = call.Token,
            Args = PropertyMarshal.ToStruct(call.Args),
            Provider = call.Provider,
            Version = call.Version,
            PluginDownloadURL = call.PluginDownloadUrl,
        };
        UrnLists.AddTo(request.ArgDependencies, call.ArgDependencies);
        return request;
    }

    /// <summary>Reads a function's answer.</summary>
    public static InvokeResult FromResponse(Rpc.ResourceInvokeResponse response) =>
        new(PropertyUnmarshal.FromStruct(response.Return), Read(response.Failures), response.Unknown);

    /// <summary>Reads a method's answer.</summary>
    public static CallResult FromResponse(Rpc.CallResponse response) => new(
        PropertyUnmarshal.FromStruct(response.Return),
        UrnLists.Read(response.ReturnDependencies),
        Read(response.Failures));

    private static CheckFailure[] Read(RepeatedField<Rpc.CheckFailure> failures) =>
        [.. failures.Select(static failure => new CheckFailure(failure.Property, failure.Reason))];
}
