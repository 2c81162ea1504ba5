using Platform.Components.Governance.Windows;
using Platform.Components.Operators;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// The configuration of Argo CD's notifications controller. Of an Argo CD of the platform's own it is this component's
/// and not the chart's, also where nothing is delivered: Helm does not take over what others made. Of an adopted one it
/// is somebody else's, and what to merge into it lies beside it.
/// </summary>
internal static class NotificationsConfigMap
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">What to create.</param>
    /// <param name="parent">The component.</param>
    public static void Create(string name, AuditTrailArgs args, Resource parent)
    {
        var installed = args.ArgoCd == OperatorPresence.Installed;
        if (!installed && (args.ArgoCd != OperatorPresence.Adopted || args.Delivery is null))
        {
            return;
        }

        _ = new ConfigMap(
            $"{name}-notifications",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = installed ? AuditNames.ConfigMap : AuditNames.ToMerge,
                    Namespace = WindowNames.ArgoCd,
                    Labels = { ["app.kubernetes.io/part-of"] = installed ? "argocd" : "platform" },
                },
                Data = Data(args, installed),
            },
            new CustomResourceOptions { Parent = parent, DependsOn = (Resource[])[.. args.AfterArgoCd] });
    }

    private static Dictionary<string, string> Data(AuditTrailArgs args, bool installed)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (installed)
        {
            data.Add("context", $"argocdUrl: {args.ArgoCdUrl}\n");
        }

        foreach (var (key, text) in args.Delivery is { } delivery ? NotificationTexts.Of(delivery) : [])
        {
            data.Add(key, text);
        }

        return data;
    }
}
