namespace Platform.Cli.Engine;

/// <summary>gRPC status codes that the engine answers with; the numbers are gRPC's.</summary>
internal enum RpcCode
{
    Ok = 0,
    Unknown = 2,
    InvalidArgument = 3,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
}

/// <summary>Ends a request with an error.</summary>
internal sealed class RpcFault(RpcCode code, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public RpcCode Code { get; } = code;
}
