using System.Text.Json;
using Platform.Catalog;
using Platform.Cloud;

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

    /// <summary>
    /// Name of an operator's role in IAM. Where id and operator are too long together, the id is cut and told from
    /// others that begin alike by a part of its hash.
    /// </summary>
    /// <param name="id">The deployment's id.</param>
    /// <param name="name">The operator.</param>
    /// <returns>The name.</returns>
    public static string Role(string id, OperatorName name) => AwsNames.Fit(id, $"-{Kebab(name)}", AwsNames.LongestRole);
}
