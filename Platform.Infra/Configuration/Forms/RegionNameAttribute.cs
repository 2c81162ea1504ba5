using Platform.Findings;

namespace Platform.Configuration;

/// <summary>The name of an AWS region.</summary>
public sealed class RegionNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name of an AWS region";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (RegionCatalog.Find(text) is not null)
        {
            return null;
        }

        var nearest = Spelling.Nearest(text, RegionCatalog.Names);
        return new Fault(
            FindingCatalogue.UnknownRegion, $"AWS has no region {Wording.Quote(text)}.",
            nearest is null ? "Write one such as \"eu-central-1\"." : $"Did you mean {nearest}?");
    }
}
