using System.Text.Json;
using Platform.Catalog;

namespace Platform.Components.Operators;

/// <summary>How operators are written outside C#.</summary>
internal static class OperatorNames
{
    /// <summary>As in a configuration, such as <c>argoCd</c>.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The name in camel case.</returns>
    public static string Camel(OperatorName name) => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());

    /// <summary>As in names of resources, such as <c>argo-cd</c>.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The name in kebab case.</returns>
    public static string Kebab(OperatorName name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());

    /// <summary>Path of an operator's key.</summary>
    /// <param name="name">The operator.</param>
    /// <returns>The path.</returns>
    public static string Path(OperatorName name) => $"platform:operators.{Camel(name)}";
}
