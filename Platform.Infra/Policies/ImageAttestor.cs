namespace Platform.Policies;

/// <summary>Who signs images, with cosign: a key, or an identity of a short-lived certificate.</summary>
public sealed record ImageAttestor
{
    /// <summary>Its name in the policy's expressions.</summary>
    public required string Name { get; init; }

    /// <summary>The public key in PEM, or the address of a key such as <c>awskms:///alias/images</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Issuer of the certificate, such as <c>https://token.actions.githubusercontent.com</c>.</summary>
    public string? Issuer { get; init; }

    /// <summary>Pattern of the certificate's subject, as a regular expression.</summary>
    public string? SubjectPattern { get; init; }
}
