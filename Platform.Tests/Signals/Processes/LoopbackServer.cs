using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Tests.Signals.Processes;

/// <summary>
/// A server of Debian's prometheus packages on a loopback port that the kernel chose, in a folder of its own; gone with
/// this object.
/// </summary>
internal sealed partial class LoopbackServer : IAsyncDisposable
{
    // Kills the server when the test host is gone, however that ended: its end of this pipe closes. The shell lets go of
    // the server's output, so that a server that dies is noticed.
    private const string Guard =
        """trap '' INT; "$@" & server=$!; exec >/dev/null 2>&1; cat; kill -9 $server""";

    // What never comes fails a test late; a busy machine never does.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoopbackServer(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>A client whose base address is the server's.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Everything that the server has written.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts Prometheus and waits until it answers.</summary>
    /// <param name="folder">A folder with <c>prometheus.yml</c>; its data goes to <c>data</c> in it.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Task<LoopbackServer> PrometheusAsync(string folder, params IEnumerable<string> arguments) =>
        StartAsync(
            "prometheus",
            folder,
            ["--config.file=prometheus.yml", "--storage.tsdb.path=data", "--log.level=info", .. arguments]);

    /// <summary>Starts Alertmanager, without its cluster port, and waits until it answers.</summary>
    /// <param name="folder">A folder with <c>alertmanager.yml</c>; its data goes to <c>data</c> in it.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Task<LoopbackServer> AlertmanagerAsync(string folder, params IEnumerable<string> arguments) =>
        StartAsync(
            "prometheus-alertmanager",
            folder,
            ["--config.file=alertmanager.yml", "--storage.path=data", "--cluster.listen-address=", .. arguments]);

    /// <summary>Asks again and again until an answer is there, for at most five minutes.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="ask">Gives the answer, or <c>null</c> where it is not there yet.</param>
    public async Task<T> UntilAsync<T>(string what, Func<HttpClient, Task<T?>> ask)
        where T : class
    {
        using var timeout = new CancellationTokenSource(Deadline);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            if (await ask(Client) is { } answer)
            {
                return answer;
            }
        }
        while (!timeout.IsCancellationRequested && await tick.WaitForNextTickAsync(CancellationToken.None));
        throw new TimeoutException($"Not within five minutes: {what}. The server's log:\n{Log}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<LoopbackServer> StartAsync(string tool, string folder, IEnumerable<string> arguments)
    {
        var server = new LoopbackServer(
            PrometheusTool.Start(
                "sh", folder, ["-c", Guard, tool, tool, .. arguments, "--web.listen-address=127.0.0.1:0"],
                withInput: true));
        try
        {
            server.Client = new HttpClient { BaseAddress = await server._address.Task.WaitAsync(Deadline) };
            await server.UntilAsync($"{tool} is ready", async client =>
            {
                using var answer = await client.GetAsync(new Uri("-/ready", UriKind.Relative));
                return answer.IsSuccessStatusCode ? tool : null;
            });
            return server;
        }
        catch (Exception error)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"{tool} did not come up. Its log:\n{server.Log}", error);
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The server ended before it listened."));
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri($"http://127.0.0.1:{match.Groups["port"].Value}/"));
        }
    }

    [GeneratedRegex("""msg="Listening on" address=127\.0\.0\.1:(?<port>[1-9][0-9]*)""")]
    private static partial Regex Listening();
}
