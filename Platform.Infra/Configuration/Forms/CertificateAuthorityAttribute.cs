using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Base64 of PEM certificates.</summary>
public sealed class CertificateAuthorityAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "base64 of a PEM certificate";

    /// <inheritdoc/>
    public override bool TakesBase64 => true;

    /// <inheritdoc/>
    public override Fault? Check(string text) => Credentials.IsCertificate(text) && !text.Any(char.IsWhiteSpace)
        ? null
        : new Fault(
            FindingCatalogue.CertificateAuthority, "the text is not base64 of a PEM certificate.",
            "Copy cluster.certificateAuthority.data from aws eks describe-cluster as it is.");
}
