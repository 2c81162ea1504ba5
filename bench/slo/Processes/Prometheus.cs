using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Platform.SloBench.Processes;

/// <summary>A Prometheus on a port of the kernel's choice, over data that is there already.</summary>
internal sealed partial class Prometheus : IAsyncDisposable
{
    private readonly Process _process;

    private Prometheus(Process process, HttpClient client) => (_process, Client) = (process, client);

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts one.</summary>
    /// <param name="folder">A folder with the blocks in <c>data</c>.</param>
    public static async Task<Prometheus> StartAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "prometheus.yaml"), "global: {}\n");
        var process = Process.Start(new ProcessStartInfo("prometheus",
        [
            "--config.file=prometheus.yaml", "--storage.tsdb.path=data", "--storage.tsdb.retention.time=20y",
            "--web.listen-address=127.0.0.1:0", "--query.timeout=10m", "--query.max-samples=500000000",
        ])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardError = true,
        })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardError.ReadToEndAsync();
                var client = new HttpClient
                {
                    BaseAddress = new Uri($"http://127.0.0.1:{match.Groups["port"].Value}/"),
                    Timeout = TimeSpan.FromMinutes(10),
                };
                await ReadyAsync(client);
                return new Prometheus(process, client);
            }
        }

        throw new InvalidOperationException("Prometheus did not come up.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await tick.WaitForNextTickAsync())
        {
            using var answer = await client.GetAsync(new Uri("-/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }
    }

    [GeneratedRegex("""msg="Listening on" address=127\.0\.0\.1:(?<port>[1-9][0-9]*)""")]
    private static partial Regex Listening();
}
