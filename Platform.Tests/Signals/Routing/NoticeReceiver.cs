using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Platform.Tests.Signals.Routing;

/// <summary>
/// An exporter and every receiver at once, on a loopback port that the kernel chose: <c>/metrics</c> answers as the test
/// says, and what is posted elsewhere is kept.
/// </summary>
internal sealed class NoticeReceiver : IAsyncDisposable
{
    // What Amazon SNS answers to Publish.
    private const string Published =
        """<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>""";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Path, string Body)> _notices = new();
    private volatile bool _isDown;
    private Func<string> _metrics = () => "apiserver_request_total 1\n";

    private NoticeReceiver(WebApplication server) => _server = server;

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Host and port.</summary>
    public string Target => new Uri(Address).Authority;

    /// <summary>Starts it.</summary>
    public static async Task<NoticeReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new NoticeReceiver(builder.Build());
        receiver._server.Run(receiver.AnswerAsync);
        await receiver._server.StartAsync();
        receiver.Address = receiver._server.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses.Single();
        return receiver;
    }

    /// <summary>Makes scrapes fail, or succeed again.</summary>
    public void SetDown(bool isDown) => _isDown = isDown;

    /// <summary>Says what a scrape gets.</summary>
    public void SetMetrics(Func<string> metrics) => _metrics = metrics;

    /// <summary>What has come to a path, the oldest first.</summary>
    public string[] At(string path) =>
        [.. _notices.Where(notice => notice.Path.Equals(path, StringComparison.Ordinal)).Select(notice => notice.Body)];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/metrics")
        {
            context.Response.StatusCode = _isDown ? 503 : 200;
            await context.Response.WriteAsync(_metrics());
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        _notices.Enqueue((context.Request.Path, await reader.ReadToEndAsync()));
        context.Response.StatusCode = context.Request.Path == "/pagerduty" ? 202 : 200;
        await context.Response.WriteAsync(context.Request.Path == "/sns/" ? Published : "ok");
    }
}
