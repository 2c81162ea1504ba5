namespace Pulumi.Tests.Serialization;

/// <summary>A map of anything, as programs build them for <c>InputMap&lt;object&gt;</c>.</summary>
internal sealed class TestMap() : Dictionary<string, object?>(StringComparer.Ordinal);
