using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Yaml;

namespace Platform.Cli.Rendering;

/// <summary>The text of one Kubernetes object's file.</summary>
internal static class Manifest
{
    private const string PlaceholderNote =
        "# Holds [secret] in place of secret values, so it is not fit to be applied: only `pulumi up` knows them.\n";

    /// <summary>The text of every object's file: written once, however many files it goes to.</summary>
    public static IReadOnlyDictionary<KubernetesObject, byte[]> Texts(IReadOnlyList<KubernetesObject> objects)
    {
        var texts = new byte[objects.Count][];
        Parallel.For(0, objects.Count, i => texts[i] = Encoding.UTF8.GetBytes(Text(objects[i])));
        var byObject = new Dictionary<KubernetesObject, byte[]>(objects.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < objects.Count; i++)
        {
            byObject.Add(objects[i], texts[i]);
        }

        return byObject;
    }

    /// <summary>
    /// The object as YAML; where it holds secrets, a first line says that it cannot be applied as it is.
    /// </summary>
    public static string Text(KubernetesObject item)
    {
        var yaml = new StringBuilder(1024);
        if (HoldsSecrets(item.Resource.Inputs))
        {
            yaml.Append(PlaceholderNote);
        }

        YamlText.Append(yaml, item.ToManifest());
        return yaml.ToString();
    }

    /// <summary>Whether a secret stands anywhere in a value.</summary>
    public static bool HoldsSecrets(JsonNode? value) => value switch
    {
        JsonObject map => map.Any(pair => HoldsSecrets(pair.Value)),
        JsonArray list => list.Any(HoldsSecrets),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String =>
            scalar.GetValue<string>().Contains(Redaction.Secret, StringComparison.Ordinal),
        _ => false,
    };
}
