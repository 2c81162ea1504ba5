using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Signals.Routing;
using Platform.Tests.Cli;

namespace Platform.Tests.Signals.Routing;

/// <summary>
/// A folder with a stack's configuration of Alertmanager, as Debian's 0.25 can read it. Changed are: a webhook's
/// <c>url_file</c>, which 0.26 brought, is a <c>url</c>; paths in the container are paths in the folder; and what a test
/// changes itself.
/// </summary>
internal sealed class AlertmanagerFolder : IDisposable
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TemporaryFolder _folder = new();

    private AlertmanagerFolder(JsonObject configuration) => Configuration = configuration;

    /// <summary>Name of the configuration's file.</summary>
    public const string File = "alertmanager.yml";

    /// <summary>Where it is.</summary>
    public string Path => _folder.Path;

    /// <summary>The configuration.</summary>
    public JsonObject Configuration { get; }

    /// <summary>Writes the configuration of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="secrets">Contents of the receivers' files; empty ones where it is <c>null</c>.</param>
    /// <param name="change">What a test changes.</param>
    public static AlertmanagerFolder Write(
        RoutingPlan plan, Func<string, string>? secrets = null, Action<JsonObject>? change = null)
    {
        var values = AlertmanagerValues.Of(plan);
        var folder = new AlertmanagerFolder(JsonSerializer.SerializeToNode(values.Config, Writing)!.AsObject());
        foreach (var (name, text) in values.TemplateFiles)
        {
            System.IO.File.WriteAllText(folder._folder[name], text);
        }

        foreach (var secret in ReceiverSecret.Of(plan))
        {
            System.IO.File.WriteAllText(folder._folder[secret.File], (secrets?.Invoke(secret.File) ?? "") + "\n");
        }

        folder.Move(folder.Configuration, secrets);
        change?.Invoke(folder.Configuration);
        System.IO.File.WriteAllText(folder._folder[File], folder.Configuration.ToJsonString(Writing));
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void Move(JsonNode node, Func<string, string>? secrets)
    {
        foreach (var child in Children(node))
        {
            Move(child, secrets);
        }

        if (node is not JsonObject map)
        {
            return;
        }

        if (map["url_file"]?.GetValue<string>() is { } address)
        {
            var file = System.IO.Path.GetFileName(address);
            map.Remove("url_file");
            map["url"] = secrets?.Invoke(file) ?? "http://127.0.0.1:9/";
        }

        foreach (var key in (string[])["api_url_file", "credentials_file", "routing_key_file"])
        {
            if (map[key]?.GetValue<string>() is { } path)
            {
                map[key] = _folder[System.IO.Path.GetFileName(path)];
            }
        }

        if (map["templates"] is JsonArray templates)
        {
            map["templates"] = new JsonArray(
                [.. templates.Select(path => (JsonNode)_folder[System.IO.Path.GetFileName(path!.GetValue<string>())])]);
        }
    }

    private static IEnumerable<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject map => [.. map.Select(pair => pair.Value).OfType<JsonNode>()],
        JsonArray list => [.. list.OfType<JsonNode>()],
        _ => [],
    };
}
