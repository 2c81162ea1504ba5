using System.Text.Json.Nodes;

namespace Platform.Cli.Graph;

/// <summary>A resource of the Kubernetes provider that is an object of the API server's.</summary>
/// <param name="Resource">The resource it comes from.</param>
/// <param name="ApiVersion">Group and version, or the version alone for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name"><c>metadata.name</c>, or the logical name where there is none.</param>
/// <param name="Namespace"><c>metadata.namespace</c>; <c>null</c> for what belongs to the cluster.</param>
internal sealed record KubernetesObject(
    GraphResource Resource,
    string ApiVersion,
    string Kind,
    string Name,
    string? Namespace)
{
    /// <summary>The API group; empty for the core group.</summary>
    public string Group =>
        ApiVersion.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? ApiVersion[..slash] : "";

    /// <summary>
    /// Whether a custom resource definition brings its kind: Kubernetes' own groups have no dot or end in k8s.io.
    /// </summary>
    public bool IsCustom =>
        Group.Contains('.', StringComparison.Ordinal)
        && (!Group.EndsWith(".k8s.io", StringComparison.Ordinal)
            || Group is "snapshot.storage.k8s.io" or "gateway.networking.k8s.io");

    /// <summary>
    /// Reads a resource as an object; <c>null</c> where it is none: a Helm release, a provider, another cloud's.
    /// </summary>
    public static KubernetesObject? From(GraphResource resource)
    {
        var token = ResourceToken.Parse(resource.Type);
        var isHelper = token.Module.StartsWith("helm.sh/", StringComparison.Ordinal)
            || token.Module.StartsWith("yaml", StringComparison.Ordinal)
            || token.Module.StartsWith("kustomize", StringComparison.Ordinal);
        if (token.Package != "kubernetes" || isHelper || !resource.Custom)
        {
            return null;
        }

        var module = token.Module.StartsWith("core/", StringComparison.Ordinal)
            ? token.Module["core/".Length..]
            : token.Module;
        return new(
            resource,
            resource.Inputs.Text("apiVersion") ?? module,
            resource.Inputs.Text("kind") ?? token.Type,
            resource.Inputs.Text("metadata", "name") ?? resource.Name,
            resource.Inputs.Text("metadata", "namespace"));
    }

    /// <summary>
    /// The object as the API server takes it: with its kind spelt out, without what only Pulumi reads.
    /// </summary>
    public JsonObject ToManifest()
    {
        if (Resource.Inputs.Text("apiVersion") is not null && Resource.Inputs.Text("kind") is not null
            && Resource.Inputs.Text("metadata", "name") is not null
            && Resource.Inputs.At("metadata", "annotations") is null)
        {
            // As most are; a copy is half of what rendering one costs.
            return Resource.Inputs;
        }

        var manifest = (JsonObject)Resource.Inputs.DeepClone();
        manifest["apiVersion"] = ApiVersion;
        manifest["kind"] = Kind;
        if (manifest["metadata"] is not JsonObject metadata)
        {
            manifest["metadata"] = metadata = [];
        }

        metadata["name"] ??= Name;
        if (metadata["annotations"] is JsonObject annotations)
        {
            foreach (var key in annotations.Select(pair => pair.Key).Where(IsPulumis).ToList())
            {
                annotations.Remove(key);
            }

            if (annotations.Count == 0)
            {
                metadata.Remove("annotations");
            }
        }

        return manifest;
    }

    private static bool IsPulumis(string annotation) => annotation.StartsWith("pulumi.com/", StringComparison.Ordinal);
}
