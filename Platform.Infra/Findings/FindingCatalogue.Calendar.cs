namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A window that lacks what its type needs, or has what only the other type reads.</summary>
    public static FindingCode WindowShape { get; } = Error("PLT2460", "Window does not fit its type");

    /// <summary>A day, a time or a date of a window that cannot be read.</summary>
    public static FindingCode WindowTime { get; } = Error("PLT2461", "Time of a window not usable");

    /// <summary>A local time of a window that has an offset from UTC as well.</summary>
    public static FindingCode WindowOffset { get; } = Error("PLT2462", "Offset beside a time zone");

    /// <summary>A window that ends where or before it starts.</summary>
    public static FindingCode WindowOrder { get; } = Error("PLT2463", "Window ends before it starts");

    /// <summary>Weekly windows that leave no moment for a deployment.</summary>
    public static FindingCode AlwaysFrozen { get; } = Error("PLT2464", "Windows cover the whole week");

    /// <summary>A last day of the calendar that is none, or that makes it too large.</summary>
    public static FindingCode CompiledThrough { get; } = Error("PLT2465", "Last day of the calendar not usable");

    /// <summary>A time zone of a window that is none.</summary>
    public static FindingCode WindowZone { get; } = Error("PLT2466", "Unknown time zone");

    /// <summary>A window that the cluster would never hear of.</summary>
    public static FindingCode WindowNotCompiled { get; } = Error("PLT2467", "Window outside the compiled calendar");

    /// <summary>A reason that does not fit on a line.</summary>
    public static FindingCode WindowReason { get; } = Error("PLT2468", "Reason longer than a line");

    /// <summary>A range that is long over, or has the wrong year.</summary>
    public static FindingCode WindowOver { get; } = Warning("PLT2469", "Window is over");

    /// <summary>A user that Kubernetes cannot have.</summary>
    public static FindingCode CalendarWriter { get; } = Error("PLT2470", "Not a Kubernetes user");

    /// <summary>An override that cannot be read, or that nobody would ever lift.</summary>
    public static FindingCode Override { get; } = Error("PLT4470", "Override not usable");

    /// <summary>An override that is over.</summary>
    public static FindingCode OverrideExpired { get; } = Warning("PLT4471", "Override has expired");

    /// <summary>A moment that the calendar in the cluster has no answer for.</summary>
    public static FindingCode MomentNotCompiled { get; } = Warning("PLT4472", "Moment outside the compiled calendar");

    /// <summary>Text that is no moment.</summary>
    public static FindingCode Moment { get; } = Error("PLT4473", "Not a moment");

    /// <summary>An override that does not say who decided it, or why.</summary>
    public static FindingCode OverrideUnsigned { get; } = Warning("PLT4474", "Override that nobody answers for");

    private static FindingCode[] CalendarCodes() =>
    [
        WindowShape, WindowTime, WindowOffset, WindowOrder, AlwaysFrozen, CompiledThrough, WindowZone, WindowNotCompiled,
        WindowReason, WindowOver, CalendarWriter, Override, OverrideExpired, MomentNotCompiled, Moment, OverrideUnsigned,
    ];
}
