using System.Text.Json;

namespace Platform.Cloud;

/// <summary>Where a cluster's API server is, and what signs its certificate.</summary>
/// <param name="Endpoint">Its address, with <c>https://</c>.</param>
/// <param name="CertificateAuthority">The certificate authority, base64 of the PEM text.</param>
public sealed record ClusterAddress(string Endpoint, string CertificateAuthority)
{
    /// <summary>Reads the first cluster of a kubeconfig.</summary>
    /// <param name="kubeconfig">The kubeconfig as JSON.</param>
    /// <returns>The cluster's address.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It has no cluster, or one without an address.</exception>
    public static ClusterAddress Read(string kubeconfig)
    {
        using var document = JsonDocument.Parse(kubeconfig);
        var cluster = document.RootElement.GetProperty("clusters")[0].GetProperty("cluster");
        return new ClusterAddress(
            cluster.GetProperty("server").GetString()!,
            cluster.GetProperty("certificate-authority-data").GetString()!);
    }
}
