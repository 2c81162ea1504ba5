using System.Collections;
using System.Globalization;
using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>A list being serialised; elements that are null stay.</summary>
internal sealed class ListFrame(IEnumerable elements, int capacity) : SerializationFrame
{
    private readonly IEnumerator _elements = elements.GetEnumerator();
    private readonly PropertyList _list = new(capacity);

    public override string Segment => string.Create(CultureInfo.InvariantCulture, $"[{_list.Count}]");

    public override bool TryNext(out object? source)
    {
        var found = _elements.MoveNext();
        source = found ? _elements.Current : null;
        return found;
    }

    public override void Accept(object? neutral) => _list.Add(neutral);

    public override ValueTask<object?> CompleteAsync() => new(_list);
}
