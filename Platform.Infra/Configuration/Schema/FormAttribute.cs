using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A rule that a text must follow by itself, whatever stands elsewhere in the configuration.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class FormAttribute : Attribute
{
    /// <summary>
    /// Whether the rule is for a map's keys; by default it is for the value, or for each item or value in it.
    /// </summary>
    public bool OnKeys { get; set; }

    /// <summary>The rule in a few words, for the reference page.</summary>
    public abstract string Summary { get; }

    /// <summary>Whether long base64 is what the value should be, and so no sign of a credential.</summary>
    public virtual bool TakesBase64 => false;

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text, never empty.</param>
    /// <returns>What is wrong, or <c>null</c>.</returns>
    public abstract Fault? Check(string text);
}

/// <summary>What is wrong with a value.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Message">What is wrong and why, beginning in lower case: it follows the path.</param>
/// <param name="Fix">What to do: a sentence.</param>
public sealed record Fault(FindingCode Code, string Message, string Fix);
