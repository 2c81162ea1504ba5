using Platform.Generator.CSharp;

namespace Platform.Generator.Tests;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("bucket", "Bucket")]
    [InlineData("clusterIP", "ClusterIP")]
    [InlineData("restorePVs", "RestorePVs")]
    [InlineData("default", "Default")]
    [InlineData("query_offset", "Query_offset")]
    [InlineData("x-name", "X_name")]
    public void A_property_is_the_wire_name_with_a_capital(string wireName, string name) =>
        Assert.Equal(name, CSharpNames.Property(wireName));

    [Theory]
    [InlineData("for", "@for")]
    [InlineData("default", "@default")]
    [InlineData("namespace", "@namespace")]
    [InlineData("continue", "@continue")]
    [InlineData("interface", "@interface")]
    [InlineData("name", "name")]
    public void A_parameter_escapes_the_words_that_csharp_keeps(string wireName, string name) =>
        Assert.Equal(name, CSharpNames.Parameter(wireName));

    [Theory]
    [InlineData("velero.io", "Velero")]
    [InlineData("monitoring.coreos.com", "Monitoring")]
    [InlineData("snapshot.storage.k8s.io", "Snapshot")]
    [InlineData("external-secrets.io", "ExternalSecrets")]
    [InlineData("cert-manager.io", "CertManager")]
    [InlineData("secrets-store.csi.x-k8s.io", "SecretsStore")]
    public void A_group_is_its_first_label_in_Pascal_case(string group, string name) =>
        Assert.Equal(name, CSharpNames.Group(group));

    [Theory]
    [InlineData("v1", "V1")]
    [InlineData("v1beta1", "V1Beta1")]
    [InlineData("v2alpha1", "V2Alpha1")]
    public void A_version_has_capitals_where_its_words_start(string version, string name) =>
        Assert.Equal(name, CSharpNames.Version(version));
}
