using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Takes null members out of a request, and the entries of dependencies that go with them.</summary>
internal static class NullInputs
{
    public static void LevelOut(PeerRequest request)
    {
        foreach (var (name, value) in request.Message["object"]?.AsObject().ToList() ?? [])
        {
            if (value is null)
            {
                request.Message["propertydependencies"]?.AsObject().Remove(name);
            }
        }
        PropertyTree.Visit(request.Message, static map =>
        {
            foreach (var (name, value) in map.ToList())
            {
                if (value is null)
                {
                    map.Remove(name);
                }
            }
        });
    }
}
