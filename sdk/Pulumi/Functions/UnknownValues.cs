using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Looks for values that are not known yet.</summary>
internal static class UnknownValues
{
    /// <summary>Whether a value in neutral form is unknown or holds one that is.</summary>
    public static bool IsIn(object? value) => value switch
    {
        UnknownValue or OutputValue { IsKnown: false } => true,
        OutputValue output => IsIn(output.Value),
        SecretValue secret => IsIn(secret.Value),
        PropertyMap map => map.Values.Any(IsIn),
        PropertyList list => list.Exists(IsIn),
        _ => false,
    };
}
