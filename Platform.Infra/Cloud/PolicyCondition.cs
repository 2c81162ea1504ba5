namespace Platform.Cloud;

/// <summary>A condition that a request must meet; all conditions of a statement must hold.</summary>
/// <param name="Operator">The operator, such as <c>StringEquals</c>.</param>
/// <param name="Key">The condition key, such as <c>aws:SourceAccount</c>.</param>
/// <param name="Value">The value to compare with.</param>
public sealed record PolicyCondition(string Operator, string Key, string Value)
{
    /// <summary>The key has exactly this value.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="value">The value, letter case included.</param>
    /// <returns>The condition.</returns>
    public static PolicyCondition StringEquals(string key, string value) => new("StringEquals", key, value);

    /// <summary>The key has a value of this pattern.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="pattern">The pattern, with <c>*</c> for any text.</param>
    /// <returns>The condition.</returns>
    public static PolicyCondition StringLike(string key, string pattern) => new("StringLike", key, pattern);

    /// <summary>The key has exactly this ARN.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="arn">The ARN.</param>
    /// <returns>The condition.</returns>
    public static PolicyCondition ArnEquals(string key, string arn) => new("ArnEquals", key, arn);

    /// <summary>The key is true or false.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="value">The truth value.</param>
    /// <returns>The condition.</returns>
    public static PolicyCondition Bool(string key, bool value) => new("Bool", key, value ? "true" : "false");

    /// <summary>The key is a number below this one.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="number">The number, as policies write it.</param>
    /// <returns>The condition.</returns>
    public static PolicyCondition NumericLessThan(string key, string number) => new("NumericLessThan", key, number);
}
