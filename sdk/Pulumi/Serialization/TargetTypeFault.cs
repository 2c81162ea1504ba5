namespace Pulumi.Serialization;

/// <summary>Why a type cannot be the type of an output.</summary>
/// <param name="Place">The constructor parameter that has the type, or null where it is the output itself.</param>
/// <param name="Text">The rest of the sentence that the place begins.</param>
internal sealed record TargetTypeFault(string? Place, string Text);
