namespace Pulumi.Testing;

/// <summary>URNs as the official mocks make them, which are not quite the engine's.</summary>
internal static class MockUrn
{
    /// <summary>
    /// The URN of a resource: the parent's part is only its outermost type, and the stack is one.
    /// </summary>
    public static string Of(string stack, string project, string parent, string type, string name)
    {
        if (parent.Length > 0)
        {
            var qualifiedType = parent.Split("::", 4)[2];
            var end = qualifiedType.IndexOf('$', StringComparison.Ordinal);
            type = $"{(end < 0 ? qualifiedType : qualifiedType[..end])}${type}";
        }
        return $"urn:pulumi:{stack}::{project}::{type}::{name}";
    }
}
