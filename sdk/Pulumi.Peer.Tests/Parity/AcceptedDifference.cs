using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>A way in which the official Node and .NET SDKs differ, or which says nothing to the engine.</summary>
/// <param name="Title">What differs.</param>
/// <param name="Reason">Why that is right.</param>
/// <param name="LevelOut">Takes the difference out of a request.</param>
internal sealed record AcceptedDifference(string Title, string Reason, Action<PeerRequest> LevelOut);
