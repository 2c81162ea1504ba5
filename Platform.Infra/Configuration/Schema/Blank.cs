namespace Platform.Configuration;

/// <summary>Values that stand in for required ones that are missing, so that the rest can still be checked.</summary>
internal static class Blank
{
    /// <summary>A blank value: empty text, an enum's first word, a record with blanks for what it requires.</summary>
    /// <param name="type">The value's type.</param>
    /// <returns>The blank value.</returns>
    public static object Of(Type type)
    {
        if (type == typeof(string))
        {
            return "";
        }

        var value = Activator.CreateInstance(type)!;
        if (!ScalarReader.Reads(type))
        {
            foreach (var key in ObjectShape.Of(type).Keys.Where(key => key.Required))
            {
                key.Property.SetValue(value, Of(key.Value.Type));
            }
        }

        return value;
    }
}
