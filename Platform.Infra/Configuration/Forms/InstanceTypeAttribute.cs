using System.Text.RegularExpressions;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>An EC2 instance type: a family, a dot and a size.</summary>
public sealed partial class InstanceTypeAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "EC2 instance type";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Type().IsMatch(text)
            ? null
            : new Fault(
                FindingCatalogue.NodeSize, $"{Wording.Quote(text)} is not an instance type.",
                "Write family and size, for example \"m6i.large\".");
    }

    [GeneratedRegex(@"^[a-z]+[0-9]+[a-z0-9-]*\.(nano|micro|small|medium|large|([0-9]+)?xlarge|metal(-[0-9]+xl)?)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Type();
}
