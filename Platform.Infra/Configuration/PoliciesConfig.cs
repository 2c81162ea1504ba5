using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>Key <c>platform:governance.policies</c>: parameters of the policies.</summary>
public sealed record PoliciesConfig
{
    /// <summary>
    /// Registries that images may come from, or repositories in them; the stack's own registry in ECR is always one. Short
    /// names such as <c>nginx</c> are of <c>docker.io</c>.
    /// </summary>
    [ImageRegistry]
    public ImmutableArray<string> AllowedRegistries { get; init; } =
        ["docker.io/alpine/k8s", "ghcr.io", "public.ecr.aws", "quay.io", "registry.k8s.io"];

    /// <summary>
    /// Namespaces that no policy looks at, beside those of Kubernetes and of the operators that the stack has.
    /// </summary>
    [DnsLabel]
    public ImmutableArray<string> ExemptNamespaces { get; init; } = [];

    /// <summary>
    /// What happens to objects that do not pass, by the policy's name; what the environment says where a policy is absent.
    /// </summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, PolicyState> Actions { get; init; } =
        ImmutableSortedDictionary<string, PolicyState>.Empty;

    /// <summary>Which images must be signed, and by whom; none where nothing is said.</summary>
    public SignaturesConfig Signatures { get; init; } = new();
}

/// <summary>What happens to an object that does not pass a policy.</summary>
public enum PolicyState
{
    /// <summary>The policy is not there.</summary>
    Off,

    /// <summary>It is reported.</summary>
    Audit,

    /// <summary>It is reported, and the user warned.</summary>
    Warn,

    /// <summary>It is refused.</summary>
    Deny,
}

/// <summary>Key <c>platform:governance.policies.signatures</c>.</summary>
public sealed record SignaturesConfig
{
    /// <summary>Patterns of images that must be signed, such as <c>ghcr.io/acme/*</c>.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    /// <summary>Who signs, by name; one of them is enough.</summary>
    [DnsLabel(OnKeys = true)]
    public ImmutableSortedDictionary<string, SignerConfig> Signers { get; init; } =
        ImmutableSortedDictionary<string, SignerConfig>.Empty;
}

/// <summary>
/// Key <c>platform:governance.policies.signatures.signers.NAME</c>: a key of cosign's, or an identity with a short-lived
/// certificate.
/// </summary>
public sealed record SignerConfig
{
    /// <summary>The public key in PEM, or the address of one, such as <c>awskms:///alias/images</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Who issued the identity, such as <c>https://token.actions.githubusercontent.com</c>.</summary>
    [SecureAddress]
    public string? Issuer { get; init; }

    /// <summary>Pattern of the identity, as a regular expression over the whole of it.</summary>
    public string? Subject { get; init; }
}
