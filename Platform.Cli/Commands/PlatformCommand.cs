using System.CommandLine;
using System.CommandLine.Help;
using Platform.Cli.Commands.Drift;
using Platform.Cli.Commands.Freeze;
using Platform.Cli.Runs;
using Platform.Cli.Terminal;

namespace Platform.Cli.Commands;

/// <summary>The whole <c>platform</c> command.</summary>
internal static class PlatformCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments without the command's own name.</param>
    /// <param name="host">The world outside.</param>
    /// <param name="cancellation">Set when the user wants to stop.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellation)
    {
        try
        {
            var code = await InvokeAsync(arguments, host, cancellation);
            await host.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"platform could not read or write what it must: {fault.Message}");
            return ExitCode.Error;
        }
        catch (Exception fault)
        {
            await host.Error.WriteLineAsync(
                $"platform has a fault of its own: {fault.GetType().Name}: {fault.Message}");
            if (host.Environment("PLATFORM_DEBUG") is { Length: > 0 })
            {
                await host.Error.WriteLineAsync(fault.ToString());
            }

            return ExitCode.Internal;
        }
        finally
        {
            await host.Error.FlushAsync(CancellationToken.None);
        }
    }

    private static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellation)
    {
        // A plain command, for a RootCommand takes its name from whatever process it runs in.
        var root = new Command(
            "platform", "Day-2 operations for an EKS cluster: see, check and write out a stack, offline.")
        {
            new HelpOption(),
            new VersionOption(),
            PreviewCommand.Create(host),
            DiffCommand.Create(host),
            RenderCommand.Create(host),
            ValidateCommand.Create(host),
            SloCommand.Create(host),
            FreezeCommand.Create(host),
            DriftCommand.Create(host),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }

        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            await host.Error.WriteLineAsync(error);
        }

        var verb = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
        await host.Error.WriteLineAsync($"See: platform{verb} --help");
        return ExitCode.Configuration;
    }
}
