using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>
/// Unary gRPC calls to one address over plain HTTP/2. This is all of gRPC that the engine's services need, and it
/// spares the SDK a dependency.
/// </summary>
internal sealed class GrpcChannel
{
    private const int StreamWindow = 1 << 20;

    private static readonly Version Http2 = new(2, 0);
    private static readonly ConcurrentDictionary<string, GrpcChannel> Channels = new(StringComparer.Ordinal);

    private readonly HttpMessageInvoker _invoker;
    private readonly string _baseAddress;

    static GrpcChannel() =>
        // Window scaling measures with PING frames, and the engine's servers close connections that ping often.
        AppContext.SetSwitch("System.Net.SocketsHttpHandler.Http2FlowControl.DisableDynamicWindowSizing", true);

    private GrpcChannel(string address)
    {
        _baseAddress = $"http://{address}";
        _invoker = new HttpMessageInvoker(CreateHandler());
    }

    /// <summary>The one channel to <paramref name="address"/> (<c>host:port</c>), kept to the end.</summary>
    public static GrpcChannel For(string address) => Channels.GetOrAdd(address, static host => new GrpcChannel(host));

    /// <summary>Sends <paramref name="request"/> and returns the answer, however long it takes.</summary>
    /// <param name="method">Full path of the method, such as <c>/pulumirpc.Engine/Log</c>.</param>
    /// <param name="request">The message to send.</param>
    /// <param name="parser">Reads the answer.</param>
    /// <exception cref="RpcException">
    /// The server answered with an error, or was not to be reached (<see cref="RpcStatus.Unavailable"/>).
    /// </exception>
    public async Task<TResponse> CallAsync<TResponse>(string method, IMessage request, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, _baseAddress + method)
        {
            Version = Http2,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = GrpcMessage.ToContent(request),
        };
        message.Headers.TE.ParseAdd("trailers");

        try
        {
            using var response = await _invoker.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            GrpcStatusLine.ThrowIfError(response, method);
            return GrpcMessage.Parse(body, parser, method);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new RpcException(
                RpcStatus.Unavailable,
                $"{method}: the engine at {_baseAddress} does not answer: {exception.Message}",
                exception);
        }
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        EnableMultipleHttp2Connections = true,
        InitialHttp2StreamWindowSize = StreamWindow,
        // The engine's log is silent for minutes while a cluster comes up; its connection must outlive that.
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        KeepAlivePingDelay = Timeout.InfiniteTimeSpan,
    };
}
