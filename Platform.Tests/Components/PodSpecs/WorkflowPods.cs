using System.Text.Json.Nodes;

namespace Platform.Tests.Components.PodSpecs;

/// <summary>
/// The pods of a workflow of Argo's: what Argo would make of each template that has a container, put together from the
/// template and what the workflow says for all of them. Argo's own containers in them are the chart's.
/// </summary>
internal static class WorkflowPods
{
    /// <summary>The pods.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="ns">The object's namespace.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="spec">The object's <c>spec</c>.</param>
    /// <returns>One a template; of a CronWorkflow one for itself, as its template is an object of its own.</returns>
    public static IEnumerable<PodSpec> Of(string kind, string? ns, string name, JsonNode spec) => kind == "CronWorkflow"
        ? [new PodSpec($"{kind}/{ns}/{name}", kind, ns, name, spec, new JsonObject())]
        : PodSpec.Items(spec["templates"])
            .Where(template => (template["script"] ?? template["container"]) is not null)
            .Select(template => new PodSpec(
                $"{kind}/{ns}/{name}/{template["name"]}", kind, ns, name, Both(spec, template), Pod(spec, template)));

    private static JsonObject Both(JsonNode spec, JsonNode template)
    {
        var both = spec.DeepClone().AsObject();
        both["template"] = template.DeepClone();
        return both;
    }

    private static JsonObject Pod(JsonNode spec, JsonNode template) => new()
    {
        ["securityContext"] = (template["securityContext"] ?? spec["securityContext"])?.DeepClone(),
        ["serviceAccountName"] = (template["serviceAccountName"] ?? spec["serviceAccountName"])?.DeepClone(),
        ["automountServiceAccountToken"] =
            (template["automountServiceAccountToken"] ?? spec["automountServiceAccountToken"])?.DeepClone(),
        ["hostNetwork"] = spec["hostNetwork"]?.DeepClone(),
        ["volumes"] = new JsonArray([
            .. PodSpec.Items(spec["volumes"]).Concat(PodSpec.Items(template["volumes"])).Select(one => one.DeepClone()),
        ]),
        ["initContainers"] = template["initContainers"]?.DeepClone(),
        ["containers"] = new JsonArray([
            (template["script"] ?? template["container"])!.DeepClone(),
            .. PodSpec.Items(template["sidecars"]).Select(one => one.DeepClone()),
        ]),
    };
}
