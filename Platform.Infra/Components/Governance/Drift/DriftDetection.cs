using Pulumi;

namespace Platform.Components.Governance.Drift;

/// <summary>
/// What looks for drift, as far as it is an object of its own: who may report on infrastructure. Its alerts and its
/// dashboard come with all signals (<see cref="Signals.DriftSignals"/>), and its workflow with all workflows
/// (<see cref="Platform.Workflows.Drift.RemediationWorkflow"/>).
/// </summary>
public sealed class DriftDetection : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:DriftDetection";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public DriftDetection(string name, DriftDetectionArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        ReporterAccess.Create(name, args.ReporterGroups, [.. args.After], this);
        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["report"] = $"{DriftNames.Namespace}/{DriftNames.Report}",
        });
    }
}
