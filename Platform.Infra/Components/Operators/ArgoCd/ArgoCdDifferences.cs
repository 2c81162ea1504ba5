using System.Collections.Immutable;

namespace Platform.Components.Operators.ArgoCd;

/// <summary>
/// Fields that others write with good reason, so that they are no drift (Argo CD: Diffing Customization, System-Level
/// Configuration). What a webhook adds and Git does not name is none by itself, for Argo CD compares what Git says, what it
/// last applied and what is there: Kyverno's labels and constraints need no entry, and VPA writes pods only.
/// </summary>
internal static class ArgoCdDifferences
{
    private const string Prefix = "resource.customizations.ignoreDifferences.";

    private const string ByControllers =
        """
        managedFieldsManagers:
        - kube-controller-manager

        """;

    private const string OfWebhooks =
        """
        jqPathExpressions:
        - .webhooks[]?.clientConfig.caBundle

        """;

    /// <summary>The entries of Argo CD's ConfigMap, by key.</summary>
    public static ImmutableArray<(string Key, object Value)> Entries { get; } =
    [
        // An autoscaler scales through it; whoever scales by hand is another manager, and that is drift.
        (Prefix + "all", ByControllers),
        // cert-manager's injector writes the certificate authority over whatever stands there.
        (Prefix + "admissionregistration.k8s.io_MutatingWebhookConfiguration", OfWebhooks),
        (Prefix + "admissionregistration.k8s.io_ValidatingWebhookConfiguration", OfWebhooks),
        (
            Prefix + "apiextensions.k8s.io_CustomResourceDefinition",
            """
            jsonPointers:
            - /spec/conversion/webhook/clientConfig/caBundle

            """),
        (
            Prefix + "apiregistration.k8s.io_APIService",
            """
            jsonPointers:
            - /spec/caBundle

            """),
    ];
}
