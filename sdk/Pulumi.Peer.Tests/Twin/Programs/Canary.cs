using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>Sends a secret of the configuration through everything that carries values.</summary>
internal static class Canary
{
    public static IDictionary<string, object?> Run()
    {
        var secret = new Config().RequireSecret("canary");
        var first = new Bucket("first", new BucketArgs
        {
            Name = secret.Apply(text => $"prefix-{text}"),
            Password = secret,
            Tags = new() { ["owner"] = secret },
            Nested = new() { ["deep"] = secret.Apply(object (text) => new[] { text }) },
            Rules = [new RuleArgs { Id = secret }],
            Joined = Output.Format($"{secret}!"),
        });
        var echoed = new Bucket("second", new BucketArgs { Name = first.Arn, Target = Output.Create(first) });
        _ = new Network("network", new NetworkArgs { Password = secret, Owner = echoed.Arn });
        var provider = new Provider("provider", new ProviderArgs { Token = secret });
        _ = new Bucket("provided", new BucketArgs { Name = "provided" }, new() { Provider = provider });
        Log.Info("a line about the bucket", first);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["password"] = secret,
            ["joined"] = Output.Format($"{secret} and {first.Arn}"),
            ["json"] = Output.JsonSerialize(secret),
        };
    }
}
