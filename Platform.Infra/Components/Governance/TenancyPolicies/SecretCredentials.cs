namespace Platform.Components.Governance.TenancyPolicies;

/// <summary>
/// Whether a store or a generator brings credentials of its own. One that brings none acts as External Secrets itself
/// (external-secrets: providers/v1/aws/auth, providers/v1/vault); so does one whose <c>auth</c> is there and empty.
/// </summary>
internal static class SecretCredentials
{
    /// <summary>What is wrong with Vault's credentials, and what to do.</summary>
    public const string VaultMessage =
        "It would log in to Vault as External Secrets. Name the team's own service account in "
        + "auth.kubernetes.serviceAccountRef, or other credentials of the team's.";

    /// <summary>What is wrong with another provider's credentials, and what to do.</summary>
    public const string PodMessage =
        "It would log in as External Secrets, whose token it reads from the pod. Name the team's own credentials: "
        + "no kubeconfig, no way in that takes the pod's identity.";

    // Infisical's ways in that take the pod's token, its AWS credentials, or a file of the pod's.
    private static readonly string[] InfisicalOfThePod =
    [
        "awsAuthCredentials", "azureAuthCredentials", "gcpIamAuthCredentials", "gcpIdTokenAuthCredentials",
        "kubernetesAuthCredentials",
    ];

    /// <summary>Whether AWS gets credentials of the team's own, in CEL.</summary>
    /// <param name="holder">What has <c>auth</c>, in CEL.</param>
    public static string Aws(string holder) =>
        $"{holder}.?auth.?secretRef.hasValue() || {holder}.?auth.?jwt.?serviceAccountRef.hasValue()";

    /// <summary>Whether Vault, if it is asked, gets credentials of the team's own, in CEL.</summary>
    /// <param name="provider">What has <c>vault</c>, or the parent of its fields, in CEL.</param>
    /// <param name="field">The field with Vault's fields.</param>
    public static string Vault(string provider, string field = "vault")
    {
        var auth = $"{provider}.?{field}.?auth";
        return $"(!{auth}.?kubernetes.hasValue() || {auth}.?kubernetes.?serviceAccountRef.hasValue()"
            + $" || {auth}.?kubernetes.?secretRef.hasValue())"
            + $" && (!{auth}.?iam.hasValue() || {auth}.?iam.?secretRef.hasValue()"
            + $" || {auth}.?iam.?jwt.?serviceAccountRef.hasValue())";
    }

    /// <summary>
    /// Whether other providers get credentials of the team's own, in CEL. The team says at which address they log in,
    /// which would get the pod's token. A kubeconfig may name that token's file; with Akeyless' secretRef the kind of
    /// credentials is in a Secret, where nobody sees it here (external-secrets: providers/v1/akeyless, crd, ibm,
    /// infisical, kubernetes).
    /// </summary>
    /// <param name="provider">What has the providers, in CEL.</param>
    public static string Others(string provider) => string.Join(" && ",
    [
        $"!{provider}.?kubernetes.?authRef.hasValue()",
        $"!{provider}.?crd.?authRef.hasValue()",
        $"!{provider}.?ibm.?auth.?containerAuth.hasValue()",
        .. InfisicalOfThePod.Select(way => $"!{provider}.?infisical.?auth.?{way}.hasValue()"),
        $"(!{provider}.?akeyless.hasValue()"
            + $" || {provider}.?akeyless.?authSecretRef.?kubernetesAuth.?serviceAccountRef.hasValue()"
            + $" || {provider}.?akeyless.?authSecretRef.?kubernetesAuth.?secretRef.hasValue())",
    ]);
}
