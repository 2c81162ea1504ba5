using Pulumi.Runtime;

namespace Pulumi.Serialization;

/// <summary>A map being serialised.</summary>
/// <param name="entries">Its entries.</param>
/// <param name="keepNulls">Whether entries that are null stay: in JSON they do, in maps and args they do not.</param>
internal sealed class MapFrame(IEnumerable<KeyValuePair<string, object?>> entries, bool keepNulls) : SerializationFrame
{
    private readonly IEnumerator<KeyValuePair<string, object?>> _entries = entries.GetEnumerator();
    private readonly PropertyMap _map = [];

    public override string Segment => $".{_entries.Current.Key}";

    public override bool TryNext(out object? source)
    {
        var found = _entries.MoveNext();
        source = found ? _entries.Current.Value : null;
        return found;
    }

    public override void Accept(object? neutral)
    {
        if (neutral is not null || keepNulls)
        {
            _map[_entries.Current.Key] = neutral;
        }
    }

    public override ValueTask<object?> CompleteAsync() => new(_map);
}
