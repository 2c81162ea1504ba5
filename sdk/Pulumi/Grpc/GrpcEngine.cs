using Google.Protobuf.WellKnownTypes;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>The engine's log over gRPC.</summary>
/// <param name="address"><c>host:port</c> of the service, as <c>PULUMI_ENGINE</c> gives it.</param>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly GrpcChannel _channel = GrpcChannel.For(address);

    /// <inheritdoc/>
    public Task LogAsync(LogEntry entry)
    {
        var request = new Rpc.LogRequest
        {
            Severity = (Rpc.LogSeverity)entry.Severity,
            Message = entry.Message,
            Urn = entry.Urn,
            StreamId = entry.StreamId,
            Ephemeral = entry.Ephemeral,
        };
        return _channel.CallAsync("/pulumirpc.Engine/Log", request, Empty.Parser);
    }

    /// <inheritdoc/>
    public Task RequirePulumiVersionAsync(string range)
    {
        var request = new Rpc.RequirePulumiVersionRequest { PulumiVersionRange = range };
        return _channel.CallAsync(
            "/pulumirpc.Engine/RequirePulumiVersion", request, Rpc.RequirePulumiVersionResponse.Parser);
    }
}
