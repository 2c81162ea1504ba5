namespace Platform.Workflows.Recovery;

/// <summary>
/// What a restore takes, each a literal or a parameter of its workflow. Lists are written with commas; empty text stands for
/// nothing said, which Velero reads as everything.
/// </summary>
internal sealed record RestoreScope
{
    /// <summary>The namespaces, or <c>*</c>.</summary>
    public required StepInput Namespaces { get; init; }

    /// <summary>The namespace that the one namespace goes to; empty for its own.</summary>
    public StepInput Target { get; init; } = StepInput.Text("");

    /// <summary>The kinds in the plural, or <c>*</c>.</summary>
    public StepInput Resources { get; init; } = StepInput.Text("*");

    /// <summary>Kinds that are left out.</summary>
    public string ExcludedResources { get; init; } = "";

    /// <summary>Namespaces that are left out.</summary>
    public string ExcludedNamespaces { get; init; } = "";

    /// <summary>Whether cluster-scoped objects are restored; otherwise only those that a namespace's own need.</summary>
    public bool ClusterResources { get; init; }

    /// <summary>Whether volumes are restored with their data.</summary>
    public bool Volumes { get; init; } = true;

    /// <summary>What becomes of objects that are there: <c>none</c> leaves them alone, <c>update</c> changes them.</summary>
    public StepInput Existing { get; init; } = StepInput.Text("none");

    /// <summary>ConfigMap with changes to what is restored; empty for none.</summary>
    public string Modifiers { get; init; } = "";
}
