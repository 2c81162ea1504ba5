namespace Pulumi;

/// <summary>Ends the run; the engine shows the message at a resource.</summary>
/// <param name="message">What went wrong, for the user.</param>
/// <param name="resource">The resource it is about.</param>
/// <param name="hideStack">Whether the stack trace is of no use to the user.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
