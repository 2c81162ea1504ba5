using Platform.Generator.CSharp;
using Platform.Generator.Model;

namespace Platform.Generator.Schemas;

/// <summary>The properties that every Kubernetes object has.</summary>
internal static class ManifestProperties
{
    private static readonly ScalarType Text = new(Scalar.Text);

    /// <summary>apiVersion, kind and metadata.</summary>
    public static IEnumerable<PropertyModel> All(string metaModule) =>
    [
        new("apiVersion", "ApiVersion", Text, "The API group and version, set by this class."),
        new("kind", "Kind", Text, "The kind, set by this class."),
        new("metadata", "Metadata", new NamedType(metaModule, "ObjectMeta"), "Name, namespace and labels."),
    ];

    /// <summary>An input that the class sets itself.</summary>
    public static PropertyModel Forced(string wireName) =>
        new(wireName, CSharpNames.Property(wireName), Text, "Set by this class.");
}
