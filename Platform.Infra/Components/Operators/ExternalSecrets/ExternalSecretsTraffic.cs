using System.Collections.Immutable;

namespace Platform.Components.Operators.ExternalSecrets;

/// <summary>What External Secrets' pods say to whom.</summary>
internal static class ExternalSecretsTraffic
{
    private const int MetricsPort = 8080;
    private const int WebhookPort = 10250;

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One policy for all pods, and one for the webhook.</returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "external-secrets",
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Credentials,
                CommonTraffic.Services("read secrets from AWS Secrets Manager"),
                CommonTraffic.Vault("read secrets from a store in Vault"),
            ],
        },
        new PodTraffic
        {
            Name = "external-secrets-webhook",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "external-secrets-webhook")),
            In = [CommonTraffic.Webhook(WebhookPort)],
        },
        new PodTraffic
        {
            Name = "external-secrets-cert-controller",
            Pods = CommonTraffic.Labels(("app.kubernetes.io/name", "external-secrets-cert-controller")),
            Out =
            [
                new Allowance([new Peer()], [new PeerPort(WebhookPort)], "check that the webhook has its certificate"),
            ],
        },
    ];
}
