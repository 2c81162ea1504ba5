using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>The twin of <c>../node/twin/parity.js</c>, statement by statement.</summary>
internal static class Parity
{
    public static IDictionary<string, object?> Run()
    {
        var secret = new Config().RequireSecret("password");
        var first = Plain();
        var second = new Bucket("second", new BucketArgs
        {
            Name = first.Arn,
            Password = secret,
            Nested = new() { ["deep"] = Mixed(secret, first.Arn) },
            Joined = Output.Format($"{first.Arn}/{secret}"),
            Target = Output.Create(first),
            Targets = [Output.Create(first)],
        });

        var site = new Site("site");
        var provider = new Provider("provider", new ProviderArgs
        {
            Region = "eu-west-1",
            Token = secret,
            Limits = new() { ["rate"] = 5 },
        });
        _ = new Bucket("provided", new BucketArgs { Name = "provided" }, new() { Provider = provider });
        var providedSite = new Site("provided-site", new() { Provider = provider, Protect = true });

        ParityOptions.Run(first, site);
        _ = new Bucket("depends-on-component", new BucketArgs { Name = "x" }, new() { DependsOn = { site, second } });
        ParityFunctions.Run(first, provider, secret);
        Assets();
        var found = Bucket.Get("found", "found-0001", new BucketArgs { Name = "found" }, new() { Version = "1.2.3" });

        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["arn"] = second.Arn,
            ["secret"] = secret,
            ["site"] = site.Bucket.Arn,
            ["providedSite"] = providedSite.Urn,
            ["found"] = found.Arn,
            ["first"] = first,
            ["list"] = new object[] { 1, "two", true },
            ["none"] = null,
        };
    }

    private static InputList<object> Mixed(Output<string> secret, Output<string> arn) =>
        new Input<object>[] { secret.Apply(AsObject), "plain", arn.Apply(AsObject) };

    private static object AsObject(string text) => text;

    private static Bucket Plain() => new("first", new BucketArgs
    {
        Name = "first-bucket",
        Size = 12.5,
        Versioned = true,
        Tags = new() { ["zone"] = "b", ["alpha"] = "a" },
        Rules = [new RuleArgs { Id = "expire", Days = 30 }, new RuleArgs { Id = "keep" }],
        Ports = [80, 443],
        Exceptions = [],
    });

    private static void Assets() => _ = new Asseted("assets", new AssetsArgs
    {
        Text = new StringAsset("hello"),
        File = new FileAsset("./hello.txt"),
        Remote = new RemoteAsset("https://example.com/hello.txt"),
        Archive = new FileArchive("./hello.zip"),
        RemoteArchive = new RemoteArchive("https://example.com/hello.zip"),
        Folder = new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal)
        {
            ["hello.txt"] = new StringAsset("hello"),
            ["more"] = new FileArchive("./more"),
        }),
    });
}
