using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>The value of a secret output being serialised.</summary>
internal sealed class SecretFrame(object? value) : SerializationFrame
{
    private bool _taken;
    private object? _neutral;

    public override string Segment => "";

    public override bool TryNext(out object? source)
    {
        source = value;
        return !_taken && (_taken = true);
    }

    public override void Accept(object? neutral) => _neutral = neutral;

    public override ValueTask<object?> CompleteAsync() => new(new SecretValue(_neutral));
}
