using Platform.Components.Operators.BlackboxExporter;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Monitoring.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Platform.Components.Signals;

/// <summary>The objects that have Prometheus probe something.</summary>
internal static class Probes
{
    /// <summary>Creates the object of a probe.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="probe">The probe.</param>
    /// <param name="after">Whatever brings the kind and the exporter.</param>
    /// <param name="parent">The component.</param>
    /// <returns>The object.</returns>
    public static Probe Create(string name, EndpointProbe probe, Resource[] after, Resource parent) => new(
        $"{name}-probe-{probe.Name}",
        new ProbeArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = probe.Name,
                Namespace = SignalNames.Namespace,
                Labels = { [PrometheusNames.ReleaseLabel] = PrometheusNames.Release },
            },
            Spec = new ProbeSpecArgs
            {
                JobName = $"probe-{probe.Name}",
                Interval = "30s",
                // The module gives up after five seconds; the scrape must not before it.
                ScrapeTimeout = "10s",
                Module = probe.Module,
                Prober = new ProbeSpecProberArgs { Url = BlackboxExporterOperator.Address },
                Targets = new ProbeSpecTargetsArgs
                {
                    StaticConfig = new ProbeSpecTargetsStaticConfigArgs { Static = { probe.Target } },
                },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = after });
}
