using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>The protocol's form of a read.</summary>
internal static class ReadResourceMessage
{
    /// <summary>The request for <paramref name="call"/>.</summary>
    public static Rpc.ReadResourceRequest ToRequest(ReadResourceCall call) => new()
    {
        Id = call.Id,
        Type = call.Type,
        Name = call.Name,
        Parent = call.Parent,
        Properties = PropertyMarshal.ToStruct(call.Properties),
        Provider = call.Provider,
        Version = call.Version,
        PluginDownloadURL = call.PluginDownloadUrl,
        AcceptSecrets = true,
        AcceptResources = call.AcceptResources,
        Dependencies = { call.Dependencies },
        AdditionalSecretOutputs = { call.AdditionalSecretOutputs },
    };
}
