using Pulumi;

namespace Platform.Components.Spot;

/// <summary>A queue of interruptions, as its reader sees it.</summary>
/// <param name="Name">Its name; plain, so that a chart's values and a role's policy can name it before it stands.</param>
/// <param name="Url">Its address.</param>
/// <param name="KeyArn">ARN of the key that encrypts it; <c>null</c> where SQS encrypts it with its own.</param>
/// <param name="Ready">What must stand before somebody reads: the queue with its policy, its rules and their targets.</param>
public sealed record InterruptionQueue(
    string Name, Output<string> Url, Output<string>? KeyArn, IReadOnlyList<Resource> Ready);
