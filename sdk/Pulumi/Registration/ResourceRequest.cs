namespace Pulumi;

/// <summary>A resource that is to be registered or read.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Parent">Its parent, the stack where none was given; null for the stack itself.</param>
/// <param name="Args">Its arguments, transformed.</param>
/// <param name="Options">Its options: a copy, transformed, with what the parent hands down.</param>
/// <param name="Outputs">The outputs that the registration completes, besides the URN and the id.</param>
internal sealed record ResourceRequest(
    Resource Resource,
    Resource? Parent,
    ResourceArgs Args,
    ResourceOptions Options,
    PendingOutput[] Outputs);
