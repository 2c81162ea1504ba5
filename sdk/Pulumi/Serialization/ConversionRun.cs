using System.Globalization;

namespace Pulumi.Serialization;

/// <summary>One conversion of a value and all its parts: knows where it is and whom to warn.</summary>
internal sealed class ConversionRun(string context, Action<string> warn)
{
    private readonly List<(string? Key, int Index)> _path = [];

    /// <summary>Goes into an entry of a map or a member of an object. Every entering is left again.</summary>
    public void Enter(string key) => _path.Add((key, 0));

    /// <summary>Goes into an element of a list.</summary>
    public void Enter(int index) => _path.Add((null, index));

    /// <summary>Goes back out of the part entered last.</summary>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Converts a value; a wrong shape is warned of and becomes the default.</summary>
    public object? ValueOrDefault(ValueConversion conversion, object? value)
    {
        if (value is null)
        {
            return conversion.Default;
        }

        var converted = conversion.Convert(this, value);
        if (converted.Fault is null)
        {
            return converted.Value;
        }

        warn(converted.Fault);
        return conversion.Default;
    }

    /// <summary>A wrong shape at the part at hand.</summary>
    /// <param name="expected">What should be there, with its article.</param>
    /// <param name="value">What is there; the value itself is not shown, as it may be a secret.</param>
    public Converted WrongShape(string expected, object value) =>
        new(null, $"{Place()} should be {expected} but is {ValueKinds.NameOf(value)}; it is left at its default");

    private string Place() => context + string.Concat(_path.Select(
        part => part.Key is null ? string.Create(CultureInfo.InvariantCulture, $"[{part.Index}]") : $".{part.Key}"));
}
