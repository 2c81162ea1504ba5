using System.Collections.Immutable;

namespace Platform.Components.Operators.Kyverno;

/// <summary>What Kyverno's pods say to whom.</summary>
internal static class KyvernoTraffic
{
    private const int WebhookPort = 9443;
    private const int MetricsPort = 8000;

    /// <summary>The traffic.</summary>
    /// <param name="plan">What operators have in common.</param>
    /// <returns>One policy for all pods, and one for those with webhooks.</returns>
    public static ImmutableArray<PodTraffic> Of(OperatorPlan plan) =>
    [
        new PodTraffic
        {
            Name = "kyverno",
            Pods = CommonTraffic.Labels(),
            In = [CommonTraffic.Scrapes(MetricsPort)],
            Out =
            [
                CommonTraffic.Names,
                CommonTraffic.ApiServer(plan),
                CommonTraffic.Services("read signatures and digests of images from registries"),
            ],
        },
        Webhook("admission-controller"),
        Webhook("cleanup-controller"),
    ];

    private static PodTraffic Webhook(string component) => new()
    {
        Name = $"kyverno-{component}",
        Pods = CommonTraffic.Labels(("app.kubernetes.io/component", component)),
        In = [CommonTraffic.Webhook(WebhookPort)],
    };
}
