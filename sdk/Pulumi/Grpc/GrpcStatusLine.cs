using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>How a call ended: <c>grpc-status</c> and <c>grpc-message</c>.</summary>
internal static class GrpcStatusLine
{
    /// <summary>Throws unless the response, whose body has been read, says that the call succeeded.</summary>
    /// <exception cref="RpcException">It did not, or the answer is no gRPC answer.</exception>
    public static void ThrowIfError(HttpResponseMessage response, string method)
    {
        // A server that fails before it has written anything sends its trailers as headers.
        var status = Find(response.TrailingHeaders, "grpc-status") ?? Find(response.Headers, "grpc-status");
        if (status is "0")
        {
            return;
        }

        if (status is null || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            throw new RpcException(
                FromHttp(response.StatusCode),
                $"{method}: answered HTTP {(int)response.StatusCode} without a gRPC status");
        }

        var message = Find(response.TrailingHeaders, "grpc-message") ?? Find(response.Headers, "grpc-message");
        throw new RpcException(
            (RpcStatus)code, message is null ? $"{method}: status {code}" : Uri.UnescapeDataString(message));
    }

    private static string? Find(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? string.Concat(values) : null;

    private static RpcStatus FromHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => RpcStatus.Unimplemented,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            or HttpStatusCode.TooManyRequests => RpcStatus.Unavailable,
        HttpStatusCode.BadRequest => RpcStatus.Internal,
        _ => RpcStatus.Unknown,
    };
}
