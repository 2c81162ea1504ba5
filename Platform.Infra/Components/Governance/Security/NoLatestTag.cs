using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>Images have a tag that stays, or a digest. Kyverno's policies: disallow-latest-tag.</summary>
internal static class NoLatestTag
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>The policy.</summary>
    public static Policy Definition { get; } = new ContainerCheck
    {
        Name = "disallow-latest-tag",
        Title = "Images have a tag other than latest, or a digest",
        Why = "What runs under latest changes without a deploy, differs from node to node, and cannot be rolled back.",
        Passes =
            "isImage(c.?image.orValue('')) && (image(c.image).containsDigest() || image(c.image).tag() != 'latest')",
        Fault = "Have an image without a fixed version",
        Remedy = "Name a version after the colon, such as app:1.2.3, or a digest.",
        Examples =
        [
            .. PodExamples.Everywhere(Image("registry.example.com/app:1.2.3"), Image("registry.example.com/app:latest")),
            Bad("no-tag", "nginx"),
            Bad("a-port-is-no-tag", "registry.example.com:5000/app"),
            Good("port-and-tag", "registry.example.com:5000/app:1.2.3"),
            Bad("port-and-latest", "registry.example.com:5000/app:latest"),
            Good("digest-counts", $"nginx@{Digest}"),
            Good("tag-and-digest", $"nginx:1.27@{Digest}"),
            Good("latest-with-a-digest-is-pinned", $"nginx:latest@{Digest}"),
            Good("latest-in-the-name", "registry.example.com/latest:1.2.3"),
            Good("tag-that-only-begins-so", "registry.example.com/app:latest-1.2.3"),
            Bad("not-an-image", "Not An Image"),
            Bad("empty", ""),
        ],
    }.ToPolicy();

    private static string Image(string image) => $"\"image\": \"{image}\"";

    private static PolicyExample Good(string name, string image) =>
        PodExamples.Good(name, PodExamples.Container("app", Image(image)));

    private static PolicyExample Bad(string name, string image) =>
        PodExamples.Bad(name, PodExamples.Container("app", Image(image)));
}
