using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>
/// Remembers whose registration failed with which exception, so that the error is shown at the resource while outputs
/// made from it fail with the plain exception.
/// </summary>
internal static class FaultOrigins
{
    private static readonly ConditionalWeakTable<Exception, ResourceRequest> Origins = [];

    public static void Note(Exception exception, ResourceRequest request) => Origins.TryAdd(exception, request);

    /// <summary>The URN that the failed resource has or would have; <c>""</c> where the fault is no resource's.</summary>
    public static async ValueTask<string> UrnOfAsync(Exception exception)
    {
        if (!Origins.TryGetValue(exception, out var request))
        {
            return "";
        }
        var resource = request.Resource;
        try
        {
            var urn = Urn.Create(resource.GetResourceName(), resource.GetResourceType(), request.Parent);
            return (await urn.GetDataAsync()).Value;
        }
        catch (Exception)
        {
            // The parent failed as well, and is shown by itself.
            return "";
        }
    }
}
