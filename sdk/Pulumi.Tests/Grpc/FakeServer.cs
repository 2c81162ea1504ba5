using System.Buffers.Binary;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Pulumi.Tests.Grpc;

/// <summary>A server that answers every call with one function, over plain HTTP/2 on loopback.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private FakeServer(WebApplication application) => _application = application;

    public string Address { get; private init; } = "";

    public static async Task<FakeServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            options.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new FakeServer(application) { Address = new Uri(addresses!.Addresses.First()).Authority };
    }

    /// <summary>Reads the request as <typeparamref name="T"/>.</summary>
    public static async Task<T> ReadAsync<T>(HttpContext context, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var frame = new MemoryStream();
        await context.Request.Body.CopyToAsync(frame);
        var length = BinaryPrimitives.ReadInt32BigEndian(frame.GetBuffer().AsSpan(1));
        Assert.Equal(frame.Length - 5, length);
        using var input = CodedInputStream.CreateWithLimits(
            new MemoryStream(frame.GetBuffer(), 5, length), int.MaxValue, 100_000);
        return parser.ParseFrom(input);
    }

    /// <summary>Writes a message and status 0.</summary>
    public static async Task WriteAsync(HttpContext context, IMessage message)
    {
        context.Response.ContentType = "application/grpc";
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        await context.Response.Body.WriteAsync(frame);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
