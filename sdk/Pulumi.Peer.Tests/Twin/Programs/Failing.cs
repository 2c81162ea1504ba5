using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>What a scenario lets fail: a component with a child, what depends on it or not, an invoke.</summary>
internal static class Failing
{
    public static IDictionary<string, object?> Run()
    {
        var site = new Site("site");
        var dependent = new Bucket("dependent", new BucketArgs { Name = site.Bucket.Arn });
        _ = new Bucket("unrelated", new BucketArgs { Name = "unrelated" });
        var zone = Deployment.Instance.Invoke<GetZoneResult>("demo:index:getZone", new GetZoneArgs { Name = "a" });
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["arn"] = dependent.Arn,
            ["zone"] = zone.Apply(found => found.Zone),
        };
    }
}
