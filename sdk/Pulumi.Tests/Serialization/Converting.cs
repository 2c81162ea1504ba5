using Pulumi.Serialization;
using Xunit;

namespace Pulumi.Tests.Serialization;

/// <summary>Converts in the ways that the tests need.</summary>
internal static class Converting
{
    /// <summary>The value, which must come without any warning.</summary>
    public static T To<T>(object? neutral) => To<T>(neutral, out var warnings) is var value && warnings.Count == 0
        ? value
        : throw new InvalidOperationException(string.Join('\n', warnings));

    /// <summary>The value and the warnings.</summary>
    public static T To<T>(object? neutral, out List<string> warnings)
    {
        warnings = [];
        var data = OutputConverter.Convert("Test.Prop", neutral, typeof(T), warnings.Add, new NoClasses());
        Assert.True(data.IsKnown);
        return (T)data.Value!;
    }

    /// <summary>The only warning; the value must be the type's default.</summary>
    public static string WarningOf<T>(object? neutral)
    {
        Assert.Equal(default, To<T>(neutral, out var warnings));
        return Assert.Single(warnings);
    }
}
