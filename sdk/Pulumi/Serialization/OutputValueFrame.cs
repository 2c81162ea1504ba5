using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>An output being serialised as an output value: with its secretness and its dependencies.</summary>
internal sealed class OutputValueFrame(
    OutputData<object?> data,
    Func<IReadOnlyCollection<Resource>, ValueTask<IReadOnlyList<string>>> expandUrns) : SerializationFrame
{
    private bool _taken = !data.IsKnown;
    private object? _neutral;

    /// <summary>The resources that the output's value comes from, those met inside it included.</summary>
    public HashSet<Resource> Dependencies { get; } = [.. data.Resources];

    public override string Segment => "";

    public override bool TryNext(out object? source)
    {
        source = data.Value;
        return !_taken && (_taken = true);
    }

    public override void Accept(object? neutral) => _neutral = neutral;

    public override ValueTask<object?> CompleteAsync() =>
        data.IsKnown && !data.IsSecret && Dependencies.Count == 0
            ? new ValueTask<object?>(_neutral)
            : WrapAsync();

    private async ValueTask<object?> WrapAsync()
    {
        var urns = Dependencies.Count == 0 ? [] : await expandUrns(Dependencies);
        string[] ordered = [.. urns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new OutputValue(_neutral, data.IsKnown, data.IsSecret, ordered);
    }
}
