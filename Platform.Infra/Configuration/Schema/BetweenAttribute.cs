namespace Platform.Configuration;

/// <summary>The range of a whole number.</summary>
/// <param name="least">The smallest value allowed.</param>
/// <param name="most">The largest value allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int most) : Attribute
{
    /// <summary>The smallest value allowed.</summary>
    public int Least => least;

    /// <summary>The largest value allowed.</summary>
    public int Most => most;
}
