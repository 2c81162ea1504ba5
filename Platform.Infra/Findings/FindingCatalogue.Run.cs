namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>No Pulumi project where the command was started, nor above.</summary>
    public static FindingCode NoProject { get; } = Error("PLT4001", "No Pulumi project found");

    /// <summary>A stack that has no file.</summary>
    public static FindingCode UnknownStack { get; } = Error("PLT4002", "Unknown stack");

    /// <summary>The program logged an error.</summary>
    public static FindingCode ProgramError { get; } = Error("PLT4003", "The program reported an error");

    /// <summary>The program ended with an exit code other than zero without saying why.</summary>
    public static FindingCode ProgramFailed { get; } = Error("PLT4004", "The program failed");

    /// <summary>The program did not end in time.</summary>
    public static FindingCode ProgramTimeout { get; } = Error("PLT4005", "The program took too long");

    /// <summary>The program logged a warning.</summary>
    public static FindingCode ProgramWarning { get; } = Warning("PLT4006", "The program reported a warning");

    /// <summary>A folder that holds files that no render put there.</summary>
    public static FindingCode ForeignFolder { get; } = Error("PLT4007", "Folder holds files that are not from a render");

    /// <summary>A file that could not be written.</summary>
    public static FindingCode NotWritten { get; } = Error("PLT4008", "File could not be written");

    private static FindingCode[] RunCodes() =>
    [
        NoProject, UnknownStack, ProgramError, ProgramFailed, ProgramTimeout, ProgramWarning, ForeignFolder, NotWritten,
    ];
}
