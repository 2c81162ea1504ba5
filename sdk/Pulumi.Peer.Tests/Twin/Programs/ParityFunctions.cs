using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>What is answered by somebody else: a remote component, a function, another stack.</summary>
internal static class ParityFunctions
{
    public static void Run(Bucket first, Provider provider, Output<string> secret)
    {
        var network = new Network(
            "network",
            new NetworkArgs
            {
                Cidr = "10.0.0.0/16",
                Owner = first.Arn,
                Password = secret,
                Bucket = Output.Create(first),
            },
            new() { Providers = { provider }, Version = "2.0.0" });
        var subnet = Deployment.Instance.Call<SubnetResult>(
            "demo:net:Network/getSubnet", new SubnetArgs { Zone = first.Arn, Key = secret }, network);
        _ = new Bucket("in-network", new BucketArgs
        {
            Name = network.VpcId,
            Joined = subnet.Apply(found => found.SubnetId),
        });

        var plain = Deployment.Instance.Invoke<GetZoneResult>(
            "demo:index:getZone",
            new GetZoneArgs { Name = "a", Filters = ["x"] },
            new InvokeOptions { Version = "1.2.3" });
        var dependent = Deployment.Instance.Invoke<GetZoneResult>(
            "demo:index:getZone", new GetZoneArgs { Name = first.Arn }, new InvokeOptions { Provider = provider });
        _ = new Bucket("zoned", new BucketArgs
        {
            Name = plain.Apply(zone => zone.Zone),
            Zone = dependent.Apply(zone => zone.Zone),
        });

        var other = new StackReference("acme/other/prod");
        _ = new Bucket("referred", new BucketArgs
        {
            Name = other.RequireOutput("bucket").Apply(value => (string)value),
            Password = other.RequireOutput("password").Apply(value => (string)value),
        });
    }
}
