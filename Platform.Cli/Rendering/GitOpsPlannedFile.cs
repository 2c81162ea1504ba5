using System.IO.Enumeration;
using Platform.Cli.Graph;

namespace Platform.Cli.Rendering;

/// <summary>A file of the planned tree, with the objects that belong into it.</summary>
/// <param name="Path">Path below <c>gitops/platform/</c>, such as <c>velero/restore-workflow.yaml</c>.</param>
/// <param name="Objects">What it holds; it is written only where the graph has one of them.</param>
internal sealed record GitOpsPlannedFile(string Path, params GitOpsSelector[] Objects)
{
    /// <summary>The folder, such as <c>velero</c> or <c>governance/drift-detection</c>.</summary>
    public string Folder { get; } = Path[..Path.LastIndexOf('/')];

    /// <summary>The file's name in it.</summary>
    public string FileName { get; } = Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether an object belongs into the file.</summary>
    /// <param name="item">The object.</param>
    public bool Holds(KubernetesObject item) => Array.Exists(Objects, selector => selector.Matches(item));
}

/// <summary>Objects by kind and name.</summary>
/// <param name="Kind">The kind with its group, as <c>kubectl</c> writes it: <c>WorkflowTemplate.argoproj.io</c>.</param>
/// <param name="Name">The name; <c>*</c> and <c>?</c> stand for any characters, or one.</param>
/// <param name="Namespace">The namespace; <c>null</c> for any, or for none.</param>
internal sealed record GitOpsSelector(string Kind, string Name, string? Namespace = null)
{
    /// <summary>Whether it means an object.</summary>
    /// <param name="item">The object.</param>
    public bool Matches(KubernetesObject item) =>
        IsKind(item)
        && (Namespace is null || string.Equals(Namespace, item.Namespace, StringComparison.Ordinal))
        && FileSystemName.MatchesSimpleExpression(Name, item.Name, ignoreCase: false);

    private bool IsKind(KubernetesObject item) =>
        Kind.StartsWith(item.Kind, StringComparison.Ordinal)
        && (Kind.Length == item.Kind.Length
            ? item.Group.Length == 0
            : Kind[item.Kind.Length] == '.'
                && Kind.AsSpan(item.Kind.Length + 1).Equals(item.Group, StringComparison.Ordinal));
}

/// <summary>A folder of the planned tree that a chart belongs into, where its component would put it elsewhere.</summary>
/// <param name="Folder">The folder below <c>gitops/platform/</c>.</param>
/// <param name="Release">The release's name.</param>
internal sealed record GitOpsPlannedChart(string Folder, string Release);
