using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Platform.Tests.Workflows;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>
/// An API server with memory: ConfigMaps with resource versions, which refuse a write that comes too late.
/// </summary>
internal sealed class FakeCluster : IDisposable
{
    private const string Maps = "/api/v1/namespaces/platform-governance/configmaps";

    private readonly HttpListener _listener = new();

    private readonly ConcurrentDictionary<string, JsonObject> _maps = new(StringComparer.Ordinal);

    private int _version = 1;

    public FakeCluster()
    {
        Address = LoopbackListener.Start(_listener);
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>What was asked, without the bodies.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>What was written, with the bodies.</summary>
    public ConcurrentQueue<string> Writes { get; } = [];

    /// <summary>Answers in place of the cluster: <c>null</c> for what is not meant.</summary>
    public Func<string, string, (int Status, string Body)?> Fault { get; set; } = (_, _) => null;

    public JsonObject? this[string name] => _maps.GetValueOrDefault(name);

    public string? State(string key) => (string?)_maps.GetValueOrDefault("deployment-freeze")?["data"]?[key];

    /// <summary>Puts a ConfigMap there, as somebody with the right to.</summary>
    public void Put(string name, JsonObject data, string? written = null)
    {
        var metadata = new JsonObject { ["name"] = name, ["resourceVersion"] = $"{_version++}" };
        if (written is not null)
        {
            metadata["managedFields"] = new JsonArray(new JsonObject { ["time"] = written });
        }

        _maps[name] = new JsonObject { ["metadata"] = metadata, ["data"] = data };
    }

    public void Remove(string name) => _maps.TryRemove(name, out _);

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var (method, path) = (context.Request.HttpMethod, context.Request.RawUrl!);
                Calls.Enqueue($"{method} {path}");
                var (status, answer) = Fault(method, path) ?? Answer(method, path, body);
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private (int Status, string Body) Answer(string method, string path, string body)
    {
        if (method is "GET")
        {
            return _maps.TryGetValue(path[(Maps.Length + 1)..], out var found)
                ? (200, found.ToJsonString())
                : (404, """{"message": "not found"}""");
        }

        if (body.Length == 0)
        {
            return (400, """{"message": "there is no body"}""");
        }

        var given = JsonNode.Parse(body)!.AsObject();
        var name = (string)given["metadata"]!["name"]!;
        var before = _maps.GetValueOrDefault(name);
        if ((method is "POST" && (before is not null || path != Maps))
            || (method is "PUT" && Version(before) != Version(given)))
        {
            return (409, """{"message": "somebody else was quicker"}""");
        }

        Writes.Enqueue($"{method} {path} {body}");
        given["metadata"]!["resourceVersion"] = $"{_version++}";
        _maps[name] = given;
        return (method is "POST" ? 201 : 200, given.ToJsonString());
    }

    private static string? Version(JsonObject? map) => (string?)map?["metadata"]?["resourceVersion"];
}
