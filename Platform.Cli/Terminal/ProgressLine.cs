namespace Platform.Cli.Terminal;

/// <summary>
/// One line on a terminal's standard error that says what the command waits for; it goes when the wait ends.
/// </summary>
internal sealed class ProgressLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly TextWriter _error;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _showing;
    private bool _shown;

    private ProgressLine(CommandHost host, string text)
    {
        _error = host.Error;
        _showing = ShowAsync(host.Time, text);
    }

    /// <summary>Shows the line once the wait has lasted 300 ms.</summary>
    /// <returns>What ends the line; <c>null</c> where standard error is no terminal.</returns>
    public static ProgressLine? Start(CommandHost host, string text, bool quiet) =>
        host.ErrorIsTerminal && !quiet ? new ProgressLine(host, text) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _showing;
        if (_shown)
        {
            await _error.WriteAsync("\r\e[2K");
            await _error.FlushAsync();
        }

        _done.Dispose();
    }

    private async Task ShowAsync(TimeProvider time, string text)
    {
        try
        {
            await Task.Delay(Patience, time, _done.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _shown = true;
        await _error.WriteAsync(text);
        await _error.FlushAsync();
    }
}
