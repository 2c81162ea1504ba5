namespace Platform.Cli.Engine;

/// <summary>
/// Version ranges as Pulumi reads them: comparisons side by side must all hold; <c>||</c> separates alternatives.
/// </summary>
internal static class VersionRange
{
    private static readonly string[] Operators = [">=", "<=", "!=", "==", ">", "<", "=", "!"];

    /// <summary>Whether the version is in <paramref name="range"/>, such as <c>&gt;=3.1.0 &lt;4.0.0</c>.</summary>
    /// <exception cref="RpcFault">The range is none.</exception>
    public static bool Contains(string range, Version version) =>
        range.Split("||", StringSplitOptions.TrimEntries).Any(all =>
            all.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(one => Holds(one, version, range)));

    private static bool Holds(string comparison, Version version, string range)
    {
        var sign = Array.Find(Operators, sign => comparison.StartsWith(sign, StringComparison.Ordinal)) ?? "";
        if (!Version.TryParse(comparison[sign.Length..], out var bound) || bound.Build < 0)
        {
            throw new RpcFault(RpcCode.InvalidArgument, $"\"{range}\" is not a version range");
        }

        var order = version.CompareTo(bound);
        return sign switch
        {
            ">=" => order >= 0,
            "<=" => order <= 0,
            ">" => order > 0,
            "<" => order < 0,
            "!=" or "!" => order != 0,
            _ => order == 0,
        };
    }
}
