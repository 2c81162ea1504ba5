namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Thresholds of one volume's alerts that do not rise from the ticket to the page.</summary>
    public static FindingCode ThresholdOrder { get; } = Error("PLT2215", "Alert thresholds do not rise");

    /// <summary>An endpoint that cannot be probed as it is written.</summary>
    public static FindingCode ProbeTarget { get; } = Error("PLT2216", "Endpoint that cannot be probed");

    /// <summary>Endpoints to probe, and no blackbox exporter of the platform's own.</summary>
    public static FindingCode ProbeExporter { get; } = Error("PLT2217", "Nothing probes the endpoints");

    private static IEnumerable<FindingCode> AlertCodes() => [ThresholdOrder, ProbeTarget, ProbeExporter];
}
