using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An IPv4 range whose host bits are zero.</summary>
public sealed class CidrAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "IPv4 range";

    /// <inheritdoc/>
    public override Fault? Check(string text) => CidrBlock.TryRead(text) is not null
        ? null
        : new Fault(
            FindingCatalogue.Cidr, $"{Wording.Quote(text)} is not an IPv4 range.",
            "Write the first address and the prefix length, for example \"10.0.0.0/16\".");
}
