using System.Net;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Pulumi.Grpc;
using Pulumi.Runtime;
using Xunit;

namespace Pulumi.Tests.Grpc;

public sealed class GrpcChannelTests
{
    private const string Method = "/pulumirpc.Test/Echo";

    [Fact]
    public async Task A_call_is_a_post_of_one_framed_message_over_http_2()
    {
        var seen = "";
        await using var server = await FakeServer.StartAsync(async context =>
        {
            var request = await FakeServer.ReadAsync(context, StringValue.Parser);
            var headers = context.Request.Headers;
            seen = $"{context.Request.Protocol} {context.Request.Method} {context.Request.Path} "
                + $"{headers.ContentType} te={headers.TE} {request.Value}";
            await FakeServer.WriteAsync(context, new StringValue { Value = request.Value + "!" });
        });

        var answer = await CallAsync(server, "hello");

        Assert.Equal("hello!", answer);
        Assert.Equal("HTTP/2 POST /pulumirpc.Test/Echo application/grpc te=trailers hello", seen);
    }

    [Fact]
    public async Task An_error_in_the_trailers_is_thrown_with_its_status_and_decoded_message()
    {
        await using var server = await FakeServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "9");
            context.Response.AppendTrailer("grpc-message", "100%25 na%C3%AFve%0Asecond line");
        });

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(server, ""));

        Assert.Equal(RpcStatus.FailedPrecondition, error.Status);
        Assert.Equal("100% naïve\nsecond line", error.Message);
    }

    [Fact]
    public async Task An_error_without_a_body_comes_in_the_headers()
    {
        await using var server = await FakeServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-status"] = "12";
            context.Response.Headers["grpc-message"] = "unknown method";
            return Task.CompletedTask;
        });

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(server, ""));

        Assert.Equal(RpcStatus.Unimplemented, error.Status);
        Assert.Equal("unknown method", error.Message);
    }

    [Theory]
    [InlineData(404, nameof(RpcStatus.Unimplemented))]
    [InlineData(503, nameof(RpcStatus.Unavailable))]
    [InlineData(200, nameof(RpcStatus.Unknown))]
    public async Task An_answer_without_a_grpc_status_is_an_error(int http, string expected)
    {
        await using var server = await FakeServer.StartAsync(context =>
        {
            context.Response.StatusCode = http;
            return Task.CompletedTask;
        });

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(server, ""));

        Assert.Equal(expected, error.Status.ToString());
        Assert.Equal($"{Method}: answered HTTP {http} without a gRPC status", error.Message);
    }

    [Fact]
    public async Task An_answer_that_is_cut_short_is_an_error()
    {
        await using var server = await FakeServer.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync(new byte[] { 0, 0, 0, 0, 9, 1 });
            context.Response.AppendTrailer("grpc-status", "0");
        });

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(server, ""));

        Assert.Equal(RpcStatus.Internal, error.Status);
        Assert.Equal($"{Method}: the answer is not one uncompressed message", error.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unavailable()
    {
        await using var server = await FakeServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(server, ""));

        Assert.Equal(RpcStatus.Unavailable, error.Status);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_unavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();

        var error = await Assert.ThrowsAsync<RpcException>(() =>
            GrpcChannel.For(address).CallAsync(Method, new Empty(), Empty.Parser));

        Assert.Equal(RpcStatus.Unavailable, error.Status);
        Assert.StartsWith(
            $"{Method}: the engine at http://{address} does not answer: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_megabytes_go_there_and_back()
    {
        await using var server = await FakeServer.StartAsync(EchoAsync);
        var text = new string('x', 5 << 20);

        Assert.Equal(text, await CallAsync(server, text));
    }

    [Fact]
    public async Task Three_hundred_calls_wait_at_the_same_time()
    {
        var waiting = 0;
        var everybody = new TaskCompletionSource();
        await using var server = await FakeServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref waiting) == 300)
            {
                everybody.SetResult();
            }

            await everybody.Task;
            await EchoAsync(context);
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(index => CallAsync(server, $"{index}")));

        Assert.Equal([.. Enumerable.Range(0, 300).Select(index => $"{index}")], answers);
    }

    private static async Task EchoAsync(HttpContext context) =>
        await FakeServer.WriteAsync(context, await FakeServer.ReadAsync(context, StringValue.Parser));

    private static async Task<string> CallAsync(FakeServer server, string text)
    {
        var request = new StringValue { Value = text };
        return (await GrpcChannel.For(server.Address).CallAsync(Method, request, StringValue.Parser)).Value;
    }
}
