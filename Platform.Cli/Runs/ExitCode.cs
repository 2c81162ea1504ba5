namespace Platform.Cli.Runs;

/// <summary>How the command ends; the numbers are the Pulumi CLI's, and scripts hold on to them.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>The program failed, or a file could not be written.</summary>
    public const int Error = 1;

    /// <summary>The command line or the stack's configuration is wrong.</summary>
    public const int Configuration = 2;

    /// <summary>A rule about the graph is broken.</summary>
    public const int Policy = 5;

    /// <summary><c>--expect-no-changes</c> was given, and there are some.</summary>
    public const int UnexpectedChanges = 7;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 8;

    /// <summary>The program took too long.</summary>
    public const int Timeout = 9;

    /// <summary>A fault of the command itself.</summary>
    public const int Internal = 255;
}
