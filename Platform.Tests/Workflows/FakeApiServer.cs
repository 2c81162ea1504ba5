using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Xunit;

namespace Platform.Tests.Workflows;

/// <summary>
/// A Kubernetes API server that says what a test tells it to: one answer a call, the last one again and again. Answers can be
/// given for all calls, or by method and path; a path that nobody named is not found.
/// </summary>
internal sealed class FakeApiServer : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly Queue<(int Status, string Body)>? _answers;

    private readonly Dictionary<string, Queue<(int Status, string Body)>> _routes = new(StringComparer.Ordinal);

    public FakeApiServer(params IEnumerable<(int Status, string Body)> answers)
    {
        _answers = new Queue<(int, string)>(answers);
        Address = LoopbackListener.Start(_listener);
        _ = Task.Run(ServeAsync);
    }

    /// <summary>A server with answers by method and path, such as <c>GET /api/v1/pods</c>.</summary>
    public static FakeApiServer Routed(params IEnumerable<(string Call, (int Status, string Body)[] Answers)> routes)
    {
        var server = new FakeApiServer(isRouted: true);
        foreach (var (call, answers) in routes)
        {
            server._routes.Add(call, new Queue<(int, string)>(answers));
        }

        return server;
    }

    private FakeApiServer(bool isRouted)
    {
        Assert.True(isRouted);
        Address = LoopbackListener.Start(_listener);
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Method and path of each call, in order.</summary>
    public IEnumerable<string> Paths => Calls.Select(call => string.Join(' ', call.Split(' ')[..2]));

    /// <summary>The body of the one call to a path.</summary>
    public string BodyOf(string call)
    {
        var text = Assert.Single(Calls, one => one.StartsWith(call + " ", StringComparison.Ordinal));
        return text[text.IndexOf('{', StringComparison.Ordinal)..];
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>What was asked, with the token and the body.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private (int Status, string Body) Answer(string call)
    {
        var answers = _answers ?? _routes.GetValueOrDefault(call);
        return answers is null
            ? (404, """{"message":"not found"}""")
            : answers.Count > 1 ? answers.Dequeue() : answers.Peek();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                Calls.Enqueue(
                    $"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["Authorization"]} "
                    + await reader.ReadToEndAsync());
                var (status, body) = Answer($"{context.Request.HttpMethod} {context.Request.RawUrl}");
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
