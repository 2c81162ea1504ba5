using Platform.Catalog;

namespace Platform.Components.Operators;

/// <summary>Needs that several operators have.</summary>
internal static class OperatorNeeds
{
    /// <summary>Volumes.</summary>
    /// <param name="name">Who needs them.</param>
    /// <returns>The need.</returns>
    public static OperatorNeed Volumes(OperatorName name) =>
        new(OperatorName.EbsCsiDriver, OperatorNames.Path(name), "its volumes");
}
