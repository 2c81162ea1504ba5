using Platform.Catalog;
using Platform.Components.Operators;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>Whether anything probes the endpoints.</summary>
internal static class EndpointRules
{
    private const string Path = "platform:alerts.endpoints";

    /// <summary>Checks that the platform's own exporter is there for them.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        if (!context.Config.Alerts.Endpoints.IsEmpty && context.Sound(Path)
            && OperatorStates.Of(context.Config) is var states
            && !(states.IsInstalled(OperatorName.BlackboxExporter) && states.IsInstalled(OperatorName.KubePrometheusStack)))
        {
            context.Report(
                FindingCatalogue.ProbeExporter, Path,
                "the platform installs no blackbox exporter here, so nothing probes them.",
                "Set platform:operators.blackboxExporter.state and kubePrometheusStack.state to install, or probe the "
                + "endpoints from elsewhere.");
        }
    }
}
