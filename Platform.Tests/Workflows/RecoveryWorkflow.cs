using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Workflows;

namespace Platform.Tests.Workflows;

/// <summary>Workflows of recovery by name, their scripts run for real, and objects that a cluster would have.</summary>
internal static class RecoveryWorkflow
{
    public const string Velero = "/apis/velero.io/v1/namespaces/velero";

    public const string Results = "/api/v1/namespaces/platform-workflows/configmaps";

    public static WorkflowDefinition Of(string name) =>
        StackWorkflowDefinitions.All.Single(definition => definition.Name == name);

    public static ScriptStep Step(string workflow, string step) =>
        Of(workflow).Scripts.Single(script => script.Name == step);

    /// <summary>
    /// Runs the script of a step with the texts that its definition gives, without waits; what the run, people or other
    /// steps give is for the test to say.
    /// </summary>
    public static Task<ScriptRun> RunAsync(
        string workflow, string step, string server, params (string Name, string Value)[] variables)
    {
        var script = Step(workflow, step);
        var values = script.Inputs.Where(input => !input.Value.Expression.StartsWith("{{", StringComparison.Ordinal))
            .ToDictionary(input => input.Key, input => input.Value.Expression, StringComparer.Ordinal);
        values["POLL_SECONDS"] = "0";
        values["TIMEOUT_SECONDS"] = "20";
        foreach (var (name, value) in variables)
        {
            values[name] = value;
        }

        return ScriptRun.OfAsync(script, server, [.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    public static (int Status, string Body) Ok(object value) => (200, JsonSerializer.Serialize(value));

    public static (int Status, string Body) List(params object[] items) => Ok(new { items });

    public static (int Status, string Body) Empty => List();

    public static object Backup(string name, string phase, string started, object? spec = null) => new
    {
        metadata = new { name },
        spec = spec ?? new { storageLocation = "default", includedNamespaces = new[] { "prod-*", "recovery-canary" } },
        status = new { phase, startTimestamp = started },
    };

    public static (int Status, string Body) Location(string phase, string mode = "ReadWrite") =>
        Ok(new { status = new { phase }, spec = new { accessMode = mode } });

    /// <summary>A ConfigMap of results that takes patches: what a test's server cannot keep, it is told.</summary>
    public static (int Status, string Body) Kept(params (string Key, string Value)[] data) => Ok(new
    {
        data = data.ToDictionary(pair => pair.Key, pair => pair.Value),
    });

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
