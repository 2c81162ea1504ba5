using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>
/// Who deployed and changed what: Argo CD's events in Loki, and what people do by hand in the cluster's audit log.
/// </summary>
[SuppressMessage(
    "Design", "MA0049:Type name should not match containing namespace",
    Justification = "The component is called as its token, and the folder as the component.")]
public sealed class AuditTrail : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:governance:AuditTrail";

    /// <summary>Creates everything.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the AWS and Kubernetes providers.</param>
    public AuditTrail(string name, AuditTrailArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        NotificationsConfigMap.Create(name, args, this);
        if (args.Account is { } account)
        {
            AuditFilters.Create(name, args, account, this);
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["deliversTo"] = args.Delivery?.Url,
            ["looksThroughLog"] = args.Account is not null,
        });
    }
}
