namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>A file that is no spec of SLOs.</summary>
    public static FindingCode SloSpecUnknown { get; } = Error("PLT4340", "Not a spec of SLOs");

    /// <summary>An indicator of Sloth's that is Go code.</summary>
    public static FindingCode SlothPlugin { get; } = Error("PLT4341", "Sloth plugin cannot be read");

    /// <summary>An indicator of Sloth's that is missing, or more than one.</summary>
    public static FindingCode SlothIndicator { get; } = Error("PLT4342", "Sloth spec needs exactly one indicator");

    /// <summary>A query without the window's place.</summary>
    public static FindingCode SlothWindow { get; } = Error("PLT4343", "Query takes no window");

    /// <summary>What a spec of Sloth's says and an SLO here does not hold.</summary>
    public static FindingCode SlothLeftOut { get; } = Warning("PLT4344", "Part of a Sloth spec is not carried over");

    /// <summary>An SLO that is not there.</summary>
    public static FindingCode SloUnknown { get; } = Error("PLT4345", "Unknown SLO");

    /// <summary>A Prometheus that does not answer.</summary>
    public static FindingCode SloNoAnswer { get; } = Error("PLT4346", "Prometheus does not answer");

    private static IEnumerable<FindingCode> SloSpecCodes() =>
    [
        SloSpecUnknown, SlothPlugin, SlothIndicator, SlothWindow, SlothLeftOut, SloUnknown, SloNoAnswer,
    ];
}
