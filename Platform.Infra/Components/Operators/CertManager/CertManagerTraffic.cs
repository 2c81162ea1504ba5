using System.Collections.Immutable;

namespace Platform.Components.Operators.CertManager;

/// <summary>
/// What cert-manager's pods say to whom. Pods that answer an ACME challenge are in the namespace of the certificate.
/// </summary>
internal static class CertManagerTraffic
{
    private const int MetricsPort = 9402;
    private const int WebhookPort = 10250;

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One policy for all pods, and one each for controller and webhook.</returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "cert-manager",
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out = [CommonTraffic.Names, CommonTraffic.ApiServer(plan)],
        },
        new PodTraffic
        {
            Name = "cert-manager-controller",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/component", "controller")),
            Out =
            [
                CommonTraffic.Services("ask issuers, and write DNS records, over their APIs"),
                CommonTraffic.Vault("ask an issuer in Vault"),
                new Allowance([], [new PeerPort(80)], "see that an HTTP challenge is answered before the issuer looks"),
            ],
        },
        new PodTraffic
        {
            Name = "cert-manager-webhook",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/component", "webhook")),
            In = [CommonTraffic.Webhook(WebhookPort)],
        },
    ];
}
