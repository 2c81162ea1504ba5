using System.Collections.Concurrent;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>What the engine can do: asked once a feature.</summary>
internal sealed class EngineFeatures(IMonitor monitor, DeploymentSettings settings)
{
    private readonly ConcurrentDictionary<string, Task<bool>> _answers = new(StringComparer.Ordinal);

    /// <summary>Whether resources are sent as references.</summary>
    public ValueTask<bool> ResourceReferencesAsync() =>
        settings.AcceptResources ? AskAsync("resourceReferences") : new(false);

    /// <summary>Whether values may be sent with their secretness and dependencies.</summary>
    public ValueTask<bool> OutputValuesAsync() => AskAsync("outputValues");

    private ValueTask<bool> AskAsync(string feature) => new(_answers.GetOrAdd(feature, monitor.SupportsFeatureAsync));
}
