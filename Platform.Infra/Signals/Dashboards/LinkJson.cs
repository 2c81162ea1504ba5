using System.Text.Json.Nodes;

namespace Platform.Signals.Dashboards;

/// <summary>Links of dashboards and panels.</summary>
internal static class LinkJson
{
    /// <summary>A list of links.</summary>
    /// <param name="links">The links.</param>
    public static JsonArray Of(IEnumerable<DashboardLink> links) => new([.. links.Select(Of)]);

    private static JsonObject Of(DashboardLink link) => new()
    {
        ["asDropdown"] = false,
        ["icon"] = "external link",
        ["includeVars"] = true,
        ["keepTime"] = true,
        ["tags"] = new JsonArray(),
        ["targetBlank"] = false,
        ["title"] = link.Title,
        ["tooltip"] = "",
        ["type"] = "link",
        ["url"] = link.Url,
    };
}
