namespace Platform.Cli.Graph;

/// <summary>The parts of a Pulumi type token, <c>package:module:Type</c>.</summary>
/// <param name="Package">The package, such as <c>aws</c>.</param>
/// <param name="Module">The module, such as <c>s3/bucket</c> or <c>velero.io/v1</c>.</param>
/// <param name="Type">The type within the module, such as <c>Bucket</c>.</param>
internal readonly record struct ResourceToken(string Package, string Module, string Type)
{
    /// <summary>Splits a token; parts that it lacks are empty.</summary>
    public static ResourceToken Parse(string token)
    {
        var parts = token.Split(':', 3);
        return parts.Length == 3 ? new(parts[0], parts[1], parts[2]) : new("", "", token);
    }

    /// <summary>Whether it is a provider's own resource.</summary>
    public bool IsProvider => Package == "pulumi" && Module == "providers";

    /// <summary>
    /// The token as people read it: <c>aws:s3:Bucket</c> for <c>aws:s3/bucket:Bucket</c>, as the Pulumi CLI shows it.
    /// </summary>
    public string Short
    {
        get
        {
            var slash = Module.LastIndexOf('/');
            var member = slash < 0 ? "" : Module[(slash + 1)..];
            return slash >= 0 && string.Equals(member, LowerFirst(Type), StringComparison.Ordinal)
                ? $"{Package}:{Module[..slash]}:{Type}"
                : $"{Package}:{Module}:{Type}";
        }
    }

    private static string LowerFirst(string text) =>
        text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
