namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A drill whose namespace nobody backs up.</summary>
    public static FindingCode DrillWithoutBackup { get; } = Warning("PLT2240", "Drill without a backup to restore");

    /// <summary>A drill of a schedule that is none, or that leaves the drill's namespace out.</summary>
    public static FindingCode DrillSchedule { get; } = Error("PLT2241", "Schedule that the drill cannot restore");

    private static FindingCode[] DrillCodes() => [DrillWithoutBackup, DrillSchedule];
}
