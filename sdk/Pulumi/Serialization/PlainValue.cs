using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Serialization;

/// <summary>Values that are in neutral form already, or all but: the numbers of the protocol are doubles.</summary>
internal static class PlainValue
{
    /// <summary>True for null, bool, int, double and string; <paramref name="neutral"/> is then the value to send.</summary>
    public static bool TryGet(object? value, [MaybeNull] out object neutral)
    {
        switch (value)
        {
            case null or string or bool or double:
                neutral = value;
                return true;
            case int number:
                neutral = (double)number;
                return true;
            default:
                neutral = null;
                return false;
        }
    }
}
