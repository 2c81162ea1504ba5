using System.Text;
using System.Text.Json;
using Platform.Configuration;

namespace Platform.Cloud;

/// <summary>Access to an EKS cluster, with a token that the AWS CLI fetches for whoever runs the program.</summary>
/// <param name="Account">Where the cluster is.</param>
/// <param name="ClusterName">The cluster's name in EKS.</param>
/// <param name="Endpoint">API server address, with <c>https://</c>.</param>
/// <param name="CertificateAuthority">The cluster's certificate authority, base64 of the PEM text.</param>
public sealed record Kubeconfig(AwsAccount Account, string ClusterName, string Endpoint, string CertificateAuthority)
{
    /// <summary>Access to a cluster that the stack adopts.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="account">Where it is.</param>
    /// <returns>The access.</returns>
    /// <exception cref="ArgumentException">
    /// Endpoint or certificate authority is missing; validation refuses it earlier.
    /// </exception>
    public static Kubeconfig Of(ClusterConfig cluster, AwsAccount account)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster is { Endpoint: { } endpoint, CertificateAuthority: { } authority }
            ? new Kubeconfig(account, cluster.Name, endpoint, authority)
            : throw new ArgumentException("Endpoint and certificate authority are needed.", nameof(cluster));
    }

    /// <summary>The kubeconfig as JSON, which every reader of kubeconfigs takes as the YAML it also is.</summary>
    /// <returns>The JSON text: the same for the same cluster, and without any credential.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", "v1");
            writer.WriteString("kind", "Config");
            WriteCluster(writer);
            WriteUser(writer);
            WriteContext(writer);
            writer.WriteString("current-context", ClusterName);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteCluster(Utf8JsonWriter writer)
    {
        StartEntry(writer, "clusters", "cluster");
        writer.WriteString("server", Endpoint);
        writer.WriteString("certificate-authority-data", CertificateAuthority);
        EndEntry(writer);
    }

    private void WriteUser(Utf8JsonWriter writer)
    {
        StartEntry(writer, "users", "user");
        writer.WriteStartObject("exec");
        writer.WriteString("apiVersion", "client.authentication.k8s.io/v1beta1");
        writer.WriteString("command", "aws");
        writer.WriteStartArray("args");
        foreach (var argument in (string[])
            ["--region", Account.Region.Name, "eks", "get-token", "--cluster-name", ClusterName, "--output", "json"])
        {
            writer.WriteStringValue(argument);
        }

        writer.WriteEndArray();
        writer.WriteString("interactiveMode", "Never");
        writer.WriteEndObject();
        EndEntry(writer);
    }

    private void WriteContext(Utf8JsonWriter writer)
    {
        StartEntry(writer, "contexts", "context");
        writer.WriteString("cluster", ClusterName);
        writer.WriteString("user", ClusterName);
        EndEntry(writer);
    }

    private void StartEntry(Utf8JsonWriter writer, string list, string item)
    {
        writer.WriteStartArray(list);
        writer.WriteStartObject();
        writer.WriteString("name", ClusterName);
        writer.WriteStartObject(item);
    }

    private static void EndEntry(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
