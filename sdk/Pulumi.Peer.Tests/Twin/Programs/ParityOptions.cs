using Pulumi;
using Twin.Storage;

namespace Twin.Programs;

/// <summary>Every resource option, and an alias in each of its forms.</summary>
internal static class ParityOptions
{
    private const string OldType = "demo:storage/oldBucket:OldBucket";

    public static void Run(Bucket first, Site site)
    {
        _ = new Bucket("options", new BucketArgs { Name = "options", Size = 1 }, new()
        {
            Protect = true,
            RetainOnDelete = true,
            DeleteBeforeReplace = false,
            IgnoreChanges = { "size", "tags.zone" },
            ReplaceOnChanges = { "name" },
            AdditionalSecretOutputs = { "arn" },
            CustomTimeouts = new()
            {
                Create = TimeSpan.FromMinutes(5),
                Update = TimeSpan.FromMinutes(1),
                Delete = TimeSpan.FromSeconds(1.5),
            },
            Version = "1.2.3",
            PluginDownloadURL = "https://example.com/plugins",
            DeletedWith = first,
            ReplaceWith = { first },
            HideDiffs = { "tags" },
            DependsOn = { first },
        });
        _ = new Bucket("imported", new BucketArgs { Name = "imported" }, new() { ImportId = "bucket-0001" });
        _ = new Bucket(
            "aliased", new BucketArgs { Name = "aliased" }, new() { Parent = site, Aliases = Aliases(first) });
    }

    private static List<Input<Alias>> Aliases(Bucket first) =>
    [
        new Alias { Urn = "urn:pulumi:dev::twin::demo:storage/bucket:Bucket::older" },
        new Alias { Name = "old-name" },
        new Alias { Type = OldType },
        new Alias { Stack = "old-stack" },
        new Alias { Project = "old-project" },
        new Alias { Parent = first },
        new Alias { ParentUrn = "urn:pulumi:dev::twin::demo:web:Site::former" },
        new Alias { NoParent = true },
        new Alias { Name = "both", Type = OldType, Parent = first },
    ];
}
