using System.Collections.Immutable;
using Platform.Signals.Alerts;

namespace Platform.Tests.Signals;

/// <summary>An alert as tests play it.</summary>
/// <param name="Id">Its name, with a number where stacks differ in it.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Recordings">The recorded series that it reads, and those that they read.</param>
internal sealed record PlayedAlert(string Id, Alert Alert, ImmutableArray<RecordingRule> Recordings)
{
    /// <summary>All its cases.</summary>
    public ImmutableArray<AlertCase> Cases => [Alert.Proof.Fires, Alert.Proof.Quiet, .. Alert.Proof.More];

    /// <inheritdoc/>
    public override string ToString() => Id;
}
