using System.Text;
using System.Text.Json.Nodes;
using Platform.Calendar;
using Platform.Cli.Commands.Freeze;
using Platform.Cli.Yaml;

namespace Platform.Cli.Documents;

/// <summary>The ConfigMap that an override is applied as.</summary>
internal static class OverrideManifest
{
    /// <summary>As YAML, for <c>kubectl apply -f -</c>.</summary>
    public static string Yaml(OverrideWish wish) => YamlText.Of(Manifest(wish));

    /// <summary>As JSON.</summary>
    public static string Json(OverrideWish wish) =>
        Encoding.UTF8.GetString(JsonText.Document(json => json.WriteSorted(Manifest(wish))));

    private static JsonObject Manifest(OverrideWish wish) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject
        {
            ["name"] = FreezeNames.Override,
            ["namespace"] = FreezeNames.Namespace,
        },
        ["data"] = new JsonObject
        {
            ["mode"] = wish.Mode,
            ["until"] = wish.Until,
            ["by"] = wish.By,
            ["reason"] = wish.Reason,
        },
    };
}
