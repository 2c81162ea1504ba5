using System.Collections.Immutable;
using System.Text;

namespace Platform.Components.PlatformAlerts;

/// <summary>Namespace globs as PromQL matches them.</summary>
internal static class NamespaceGlobs
{
    /// <summary>One regular expression for all globs; it matches nothing where there are none.</summary>
    /// <param name="globs">Names with <c>*</c>, <c>?</c> and <c>[..]</c>.</param>
    /// <returns>The expression, which PromQL anchors at both ends.</returns>
    public static string Expression(ImmutableArray<string> globs) =>
        globs.IsEmpty ? "-" : string.Join('|', globs.Select(One));

    private static string One(string glob)
    {
        var expression = new StringBuilder();
        foreach (var character in glob)
        {
            expression.Append(character switch
            {
                '*' => ".*",
                '?' => ".",
                '.' => "[.]",
                _ => character.ToString(),
            });
        }

        return expression.ToString();
    }
}
