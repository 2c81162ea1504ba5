using System.Text;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;
using Platform.Cli.Yaml;
using Platform.Policies;

namespace Platform.Cli.Rendering;

/// <summary>
/// <c>policies/&lt;name&gt;/</c>: each policy that the stack renders, with its examples as a suite for <c>kyverno test</c>.
/// </summary>
internal static class PolicySuites
{
    private const string Group = "policies.kyverno.io";

    /// <summary>The files of all suites.</summary>
    /// <param name="policies">The policies with their examples.</param>
    /// <param name="objects">The stack's objects.</param>
    /// <param name="manifests">Their texts.</param>
    public static IEnumerable<RenderedFile> Of(
        IEnumerable<Policy> policies,
        IEnumerable<KubernetesObject> objects,
        IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        var rendered = objects.Where(item => item.Group == Group)
            .ToLookup(item => item.Name, StringComparer.Ordinal);
        return
            from policy in policies
            from item in rendered[policy.Name].Take(1)
            from file in Files(policy, item, manifests[item])
            select file;
    }

    private static IEnumerable<RenderedFile> Files(Policy policy, KubernetesObject item, byte[] manifest)
    {
        var folder = $"policies/{FileNames.Safe(policy.Name)}";
        yield return new RenderedFile($"{folder}/policy.yaml", manifest);
        foreach (var suite in PolicySuite.Of(policy, item.Kind))
        {
            var place = $"{folder}/{suite.Folder}";
            yield return RenderedFile.Text($"{place}kyverno-test.yaml", YamlText.Of(suite.Test()));
            yield return RenderedFile.Text($"{place}{PolicySuite.ResourcesFile}", Documents(suite.Resources()));
            foreach (var (name, documents) in suite.Others())
            {
                yield return RenderedFile.Text($"{place}{name}", Documents(documents));
            }
        }
    }

    private static string Documents(IEnumerable<JsonObject> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            text.Append(text.Length == 0 ? "" : "---\n").Append(YamlText.Of(document));
        }

        return text.ToString();
    }
}
