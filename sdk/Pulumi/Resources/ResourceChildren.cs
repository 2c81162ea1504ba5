namespace Pulumi;

/// <summary>The resources made below one resource, in order. Resources may be made from several threads.</summary>
internal sealed class ResourceChildren
{
    private readonly Lock _gate = new();
    private readonly List<Resource> _children = [];

    public void Add(Resource child)
    {
        lock (_gate)
        {
            _children.Add(child);
        }
    }

    public Resource[] ToArray()
    {
        lock (_gate)
        {
            return [.. _children];
        }
    }
}
