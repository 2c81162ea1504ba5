namespace Platform.Tests.Signals.Expressions;

/// <summary>A node of a parsed expression, named as Prometheus' own grammar names it.</summary>
internal sealed class PromNode
{
    /// <summary>The node's name, such as <c>VectorSelector</c>; <c>error</c> where the text could not be read.</summary>
    public required string Name { get; init; }

    /// <summary>Where it begins in the expression.</summary>
    public required int From { get; init; }

    /// <summary>Where it ends, behind its last character.</summary>
    public required int To { get; init; }

    /// <summary>What it is made of.</summary>
    public required IReadOnlyList<PromNode> Children { get; init; }

    /// <summary>The node around it; <c>null</c> for the whole expression.</summary>
    public PromNode? Parent { get; private set; }

    /// <summary>The expression that it is part of.</summary>
    public string Expression { get; private set; } = "";

    /// <summary>Its text.</summary>
    public string Text => Expression[From..To];

    /// <summary>It and everything in it, from left to right.</summary>
    public IEnumerable<PromNode> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>The nodes around it, from the inside out.</summary>
    public IEnumerable<PromNode> Above
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }

    /// <summary>The first child of a name.</summary>
    public PromNode? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>All of a name, it among them.</summary>
    public IEnumerable<PromNode> AllOf(string name) => All.Where(node => node.Name == name);

    /// <summary>The expression with another text in its place.</summary>
    public string Replace(string text) => Expression[..From] + text + Expression[To..];

    /// <summary>Binds the tree to its expression.</summary>
    public PromNode Bound(string expression, PromNode? parent = null)
    {
        Expression = expression;
        Parent = parent;
        foreach (var child in Children)
        {
            child.Bound(expression, this);
        }

        return this;
    }
}
