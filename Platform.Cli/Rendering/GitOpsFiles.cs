using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>
/// <c>gitops/platform/</c>: the in-cluster part as folders for kustomize and Argo CD. An object goes where the plan
/// names it, otherwise to the folder of its component; each folder lists those below it.
/// </summary>
internal static class GitOpsFiles
{
    private const string Root = "gitops/platform";

    /// <summary>The files of all folders that something is in.</summary>
    public static IEnumerable<RenderedFile> Of(
        ResourceGraph graph,
        IReadOnlyList<KubernetesObject> objects,
        IReadOnlyList<HelmRelease> releases,
        IReadOnlyDictionary<KubernetesObject, byte[]> manifests)
    {
        var components = new GitOpsFolders(graph);
        var folders = new SortedDictionary<string, GitOpsFolder>(StringComparer.Ordinal);
        foreach (var item in objects)
        {
            if (GitOpsPlan.FileOf(item) is { } planned)
            {
                Folder(planned.Folder).Planned.Add((planned.FileName, item));
            }
            else
            {
                Folder(components.Of(item.Resource)).Objects.Add(item);
            }
        }

        foreach (var release in releases)
        {
            Folder(GitOpsPlan.FolderOf(release) ?? components.Of(release.Resource)).Releases.Add(release);
        }

        return folders.Values.SelectMany(folder => folder.Files()).Concat(Texts(objects));

        GitOpsFolder Folder(string name)
        {
            if (folders.TryGetValue(name, out var known))
            {
                return known;
            }

            var folder = new GitOpsFolder($"{Root}/{name}", manifests);
            folders.Add(name, folder);
            if (name.LastIndexOf('/') is > 0 and var slash)
            {
                Folder(name[..slash]).Children.Add(name[(slash + 1)..]);
            }

            return folder;
        }
    }

    private static IEnumerable<RenderedFile> Texts(IEnumerable<KubernetesObject> objects) =>
        from item in objects
        from file in GitOpsPlan.Texts
        where file.Holds(item)
        from entry in item.Resource.Inputs.At("data") as JsonObject ?? []
        where entry.Value?.GetValueKind() == JsonValueKind.String
        select RenderedFile.Text($"{Root}/{file.Path}", entry.Value.GetValue<string>());
}
