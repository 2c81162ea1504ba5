using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Platform.Cli.Engine;

/// <summary>A gRPC server on a free port of the loopback interface, over plain HTTP/2.</summary>
internal sealed class GrpcServer : IAsyncDisposable
{
    // A program sends all its registrations at once and each may wait for others, so none may wait for a stream.
    private const int Streams = 1_000_000;

    // Not infinite: Kestrel adds it to a timestamp in nanoseconds, where the infinite overflows and an idle connection is
    // closed at the next heartbeat, within a second.
    private static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    private readonly WebApplication _application;

    private GrpcServer(WebApplication application, string address) => (_application, Address) = (application, address);

    /// <summary><c>127.0.0.1:port</c>.</summary>
    public string Address { get; }

    /// <summary>Starts a server.</summary>
    public static async Task<GrpcServer> StartAsync(GrpcMethods methods, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.Zero);
        var application = builder.Build();
        application.Run(context => GrpcExchange.AnswerAsync(context, methods));
        await application.StartAsync(cancellation);

        var features = application.Services.GetRequiredService<IServer>().Features;
        var url = features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new GrpcServer(application, new Uri(url).Authority);
    }

    /// <summary>Stops the server without waiting for its clients.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Configure(KestrelServerOptions options)
    {
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = Idle;
        options.Limits.Http2.MaxStreamsPerConnection = Streams;
        options.Limits.Http2.InitialConnectionWindowSize = 1 << 24;
        options.Limits.Http2.InitialStreamWindowSize = 1 << 20;
    }
}
