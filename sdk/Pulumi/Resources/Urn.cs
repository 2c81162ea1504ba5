namespace Pulumi;

/// <summary>A resource's name that no other resource has: <c>urn:pulumi:stack::project::types::name</c>.</summary>
/// <param name="urn">The whole text.</param>
public readonly struct Urn(string urn)
{
    private readonly string _urn = urn;

    /// <summary>The whole text.</summary>
    /// <param name="urn">The URN.</param>
    public static implicit operator string(Urn urn) => urn._urn;

    /// <summary>The URN that a resource has, or would have.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="parentUrn">Its parent's URN, where the parent itself is not at hand.</param>
    /// <param name="project">Its project; the deployment's where null.</param>
    /// <param name="stack">Its stack; the deployment's where null.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var parentType = (parent?.Urn ?? parentUrn?.ToOutput())?.Apply(ChildPrefix) ?? Output.Create("");
        stack ??= Deployment.Instance.StackName;
        project ??= Deployment.Instance.ProjectName;
        return Output.Format($"urn:pulumi:{stack}::{project}::{parentType}{type}::{name}");
    }

    /// <inheritdoc/>
    public override string ToString() => _urn;

    /// <summary>What stands before the type in the URN of a child: nothing below the stack.</summary>
    private static string ChildPrefix(string parentUrn)
    {
        var type = parentUrn.Split("::", 4)[2];
        return type.Equals(Pulumi.Stack.RootType, StringComparison.Ordinal) ? "" : type + "$";
    }
}
