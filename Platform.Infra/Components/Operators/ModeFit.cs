using Platform.Configuration;

namespace Platform.Components.Operators;

/// <summary>How an operator goes with a compute mode.</summary>
/// <param name="BuiltIn">Whether the mode brings it.</param>
/// <param name="Reason">Why it cannot be installed; <c>null</c> where it can.</param>
internal sealed record ModeFit(bool BuiltIn, string? Reason)
{
    /// <summary>It can be installed.</summary>
    public static ModeFit Fits { get; } = new(BuiltIn: false, Reason: null);

    /// <summary>It cannot be installed, and is not there.</summary>
    /// <param name="reason">Why, beginning in lower case, as after a colon.</param>
    /// <returns>The fit.</returns>
    public static ModeFit Impossible(string reason) => new(BuiltIn: false, reason);

    /// <summary>It is there without being installed.</summary>
    /// <param name="reason">Who brings it, beginning in lower case, as after a colon.</param>
    /// <returns>The fit.</returns>
    public static ModeFit Brought(string reason) => new(BuiltIn: true, reason);

    /// <summary>Goes with every mode that has AWS behind it.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The fit.</returns>
    public static ModeFit OnAws(ComputeMode mode) => mode == ComputeMode.Local
        ? Impossible("it works with AWS, which a local cluster has none of")
        : Fits;
}
