namespace Pulumi.Runtime;

/// <summary>gRPC status codes that the engine uses; the numbers are gRPC's.</summary>
internal enum RpcStatus
{
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    FailedPrecondition = 9,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
}

/// <summary>The engine answered a request with an error, or could not be reached (<see cref="RpcStatus.Unavailable"/>).</summary>
internal sealed class RpcException(RpcStatus status, string detail, Exception? inner = null)
    : Exception(detail, inner)
{
    /// <summary>The status code.</summary>
    public RpcStatus Status { get; } = status;
}
