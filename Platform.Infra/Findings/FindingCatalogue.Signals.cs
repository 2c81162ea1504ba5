namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>An address that no link can be made from.</summary>
    public static FindingCode WebAddress { get; } = Error("PLT2200", "Address not usable for links");

    private static IEnumerable<FindingCode> SignalCodes() => [WebAddress];
}
