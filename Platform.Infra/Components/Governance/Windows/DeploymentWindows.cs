using Pulumi;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// The deployment calendar in the cluster: what is frozen when, what holds now, and who may say otherwise. What enforces
/// it are policies (<see cref="FreezePolicies"/>) and Argo CD's sync windows.
/// </summary>
public sealed class DeploymentWindows : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:DeploymentWindows";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes provider.</param>
    public DeploymentWindows(string name, DeploymentWindowsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var ns = WindowGround.Namespace(name, this);
        WindowGround.Network(name, args.ApiServerPort, ns, this);
        var calendar = CalendarConfigMap.Create(name, args.Calendar, args.Reasons, ns, this);
        Reconciler.Create(name, [ns, calendar], this);
        OverrideAccess.Create(name, args.OverrideGroups, ns, this);
        if (args.ArgoCdNamespace is { } argoCd)
        {
            Thaw.Create(name, argoCd, [ns, .. args.AfterArgoCd], this);
            SyncWindowProject.Create(name, argoCd, args.SyncWindows, args.AfterArgoCd, this);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["compiledThrough"] = Platform.Calendar.Moments.Text(args.Calendar.Through),
        });
    }
}
