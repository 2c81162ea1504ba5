using System.Diagnostics;

namespace Platform.Cli.Engine;

/// <summary>The program as a process of its own, and what it wrote.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private const int KeptLines = 1000;

    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly Queue<string> _output = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Prepares the program to run under the engine at <paramref name="address"/>.</summary>
    public ProgramProcess(EngineRun run, string address)
    {
        var start = new ProcessStartInfo(run.Program, run.Arguments)
        {
            WorkingDirectory = run.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ProgramEnvironment.Apply(start.Environment, run, address);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _ended.TrySetResult();
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Lines of both standard streams, in the order they came.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_gate)
            {
                return [.. _output];
            }
        }
    }

    /// <summary>Runs the program to its end and returns its exit code.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">It was killed, with all it had started.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _process.Start();
        // A program that reads is at its end at once, rather than waiting for somebody to type.
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await _ended.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _ended.Task;
            throw;
        }
        finally
        {
            await ReadRestAsync();
        }

        return _process.ExitCode;
    }

    // A process that the program left behind may hold its output open for ever.
    private async Task ReadRestAsync()
    {
        using var patience = new CancellationTokenSource(LastWords);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.CancelOutputRead();
            _process.CancelErrorRead();
        }
    }

    /// <summary>The exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_gate)
            {
                _output.Enqueue(line);
                if (_output.Count > KeptLines)
                {
                    _output.Dequeue();
                }
            }
        }
    }
}
