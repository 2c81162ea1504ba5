using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.Tests.Workflows;

/// <summary>
/// A Kubernetes API server that says what a test tells it to: one answer a call, the last one again and again.
/// </summary>
internal sealed class FakeApiServer : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly Queue<(int Status, string Body)> _answers;

    public FakeApiServer(params IEnumerable<(int Status, string Body)> answers)
    {
        _answers = new Queue<(int, string)>(answers);
        Address = Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>What was asked, with the token and the body.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    // HttpListener takes no port 0, so a free one is taken from the kernel; another process may be quicker.
    private string Start()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            try
            {
                _listener.Prefixes.Clear();
                _listener.Prefixes.Add(address + "/");
                _listener.Start();
                return address;
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                // The port went to somebody else in between.
            }
        }
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
                var (status, body) = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
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
