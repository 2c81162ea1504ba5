using System.Runtime.InteropServices;
using Platform.Cli.Commands;
using Platform.Cli.Engine;
using Platform.Cli.Terminal;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await PlatformCommand.RunAsync(args, SystemHost.Create(EmbeddedEngine.RunAsync), cancellation.Token);

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    cancellation.Cancel();
}
