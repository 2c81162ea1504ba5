namespace Pulumi;

/// <summary>The arguments of a reference to a stack.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's full name, <c>organisation/project/stack</c>; the reference's own name where null.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
