using Platform.Components.Operators;

namespace Platform.Components.Spot;

/// <summary>What the handler's pods say to whom, in mode <c>queue</c>; on the host's network no policy would hold.</summary>
internal static class HandlerTraffic
{
    /// <summary>The chart's <c>prometheusServerPort</c>.</summary>
    public const int MetricsPort = 9092;

    /// <summary>What they say to whom.</summary>
    public static PodTraffic Of { get; } = new()
    {
        Name = SpotNames.Handler,
        Pods = CommonTraffic.Labels(("app.kubernetes.io/name", SpotNames.Handler)),
        In = [CommonTraffic.Scrapes(MetricsPort)],
        Out =
        [
            CommonTraffic.Names,
            CommonTraffic.Credentials,
            CommonTraffic.Services("talk to the API server, SQS, EC2 and EC2 Auto Scaling"),
        ],
    };
}
