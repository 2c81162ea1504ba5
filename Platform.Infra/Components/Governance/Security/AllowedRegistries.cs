using System.Collections.Immutable;
using Platform.Policies;

namespace Platform.Components.Governance.Security;

/// <summary>
/// Images come from registries that the stack names. Names are read as the container runtime reads them: <c>nginx</c> is
/// <c>docker.io/library/nginx</c>. Kyverno's policies: restrict-image-registries.
/// </summary>
internal static class AllowedRegistries
{
    // A pod can mount an image as a volume (Kubernetes: Volumes, image). A pod's volumes never change.
    private const string ImageVolumes =
        "(request.operation == 'UPDATE' && object.kind == 'Pod' ? [] : "
        + "variables.pod.?volumes.orValue([]).filter(v, has(v.image))"
        + ".map(v, {'name': v.name, 'image': v.image.?reference.orValue('')}))";

    // What Kyverno calls Docker Hub (google/go-containerregistry: pkg/name/registry.go).
    private const string DockerHub = "index.docker.io";

    /// <summary>The policy.</summary>
    /// <param name="registries">Registries, or repositories in them: <c>ghcr.io/acme</c>.</param>
    /// <returns>The policy.</returns>
    public static Policy Of(ImmutableArray<string> registries)
    {
        var prefixes = registries.Select(Prefix).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var list = string.Join(", ", prefixes.Select(prefix => $"'{prefix}'"));
        return new ContainerCheck
        {
            Name = "restrict-image-registries",
            Title = "Images come from known registries",
            Why = "Whoever serves an image runs code in the cluster.",
            Containers = $"{ContainerCheck.All} + {ImageVolumes}",
            Passes =
                $"isImage(c.?image.orValue('')) && [{list}].exists(p, "
                + "(image(c.image).registry() + '/' + image(c.image).repository() + '/').startsWith(p))",
            Fault = "Have an image from elsewhere",
            Remedy = $"Take it from {string.Join(", ", registries.Order(StringComparer.Ordinal))}.",
            Examples = registries.IsEmpty ? [] : [.. Examples(registries)],
        }.ToPolicy();
    }

    // With the slash at the end, eu.example.com does not let eu.example.com.evil.org in, nor acme let acme-evil in.
    private static string Prefix(string registry)
    {
        var (host, rest) = registry.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0
            ? (registry[..slash], registry[slash..].TrimEnd('/'))
            : (registry, "");
        return $"{(host is "docker.io" ? DockerHub : host)}{rest}/";
    }

    private static IEnumerable<PolicyExample> Examples(ImmutableArray<string> registries)
    {
        var known = registries.Order(StringComparer.Ordinal).First().TrimEnd('/');
        var hub = registries.Contains("docker.io", StringComparer.Ordinal);
        return
        [
            .. PodExamples.Everywhere(Image($"{known}/app:1.2.3"), Image("registry.evil.example/app:1.2.3")),
            Case("short-name-is-docker-hub", "nginx:1.27", hub),
            Case("user-name-is-docker-hub", "acme/app:1.2.3", hub),
            Case("known-as-a-prefix-of-a-host", $"{known}.evil.example/app:1.2.3", false),
            Case("known-as-a-prefix-of-a-path", $"{known}-evil/app:1.2.3", false),
            Case("known-as-a-repository", $"registry.evil.example/{known}/app:1.2.3", false),
            Case("digest-from-a-known-one", $"{known}/app@{Digest}", true),
            Case("localhost", "localhost/app:1.2.3", false),
            Case("host-with-a-port", "registry.evil.example:5000/app:1.2.3", false),
            Case("known-host-with-another-port", $"{Ported(known)}/app:1.2.3", false),
            PodExamples.Good("volume-from-a-known-one", $"{App(known)}, {Volume($"{known}/data:1.2.3")}"),
            PodExamples.Bad("volume-from-elsewhere", $"{App(known)}, {Volume("registry.evil.example/data:1.2.3")}"),
            PodExamples.Bad(
                "volume-of-a-cronjob-from-elsewhere", $"{App(known)}, {Volume("registry.evil.example/data:1.2.3")}", "CronJob"),
            PodExamples.Bad("volume-of-nothing", $"{App(known)}, \"volumes\": [{{\"name\": \"data\", \"image\": {{}}}}]"),
            PodExamples.Good("other-volume", $"{App(known)}, \"volumes\": [{{\"name\": \"data\", \"emptyDir\": {{}}}}]"),
            Case("not-an-image", "Not An Image", false),
            Case("empty", "", false),
        ];
    }

    private static string Digest => "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static string App(string registry) => PodExamples.Container("app", Image($"{registry}/app:1.2.3"));

    private static string Volume(string image) =>
        $"\"volumes\": [{{\"name\": \"data\", \"image\": {{\"reference\": \"{image}\"}}}}]";

    private static string Ported(string known) => known.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0
        ? $"{known[..slash]}:5000{known[slash..]}"
        : $"{known}:5000";

    private static string Image(string image) => $"\"image\": \"{image}\"";

    private static PolicyExample Case(string name, string image, bool passes) => passes
        ? PodExamples.Good(name, PodExamples.Container("app", Image(image)))
        : PodExamples.Bad(name, PodExamples.Container("app", Image(image)));
}
