namespace Platform.Policies;

/// <summary>A named expression in CEL: a condition or a variable.</summary>
/// <param name="Name">Its name, unique in its list.</param>
/// <param name="Expression">The expression.</param>
public sealed record PolicyExpression(string Name, string Expression);
