using Platform.Configuration;
using Pulumi;

namespace Platform.Components;

/// <summary>
/// Whether resources that hold data outlive a mistake: they refuse to be deleted, and stay in the cloud where the stack
/// forgets them.
/// </summary>
/// <param name="Keep">Whether they are kept.</param>
public sealed record DataProtection(bool Keep)
{
    /// <summary>The protection of an environment: everywhere but in development and on one's own machine.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The protection.</returns>
    public static DataProtection Of(DeploymentEnvironment environment) =>
        new(environment is not (DeploymentEnvironment.Local or DeploymentEnvironment.Dev));

    /// <summary>
    /// Options of a resource that holds data, or without which kept data would be unsafe or unreadable.
    /// </summary>
    /// <param name="parent">The component it belongs to.</param>
    /// <param name="after">What must exist before it, beyond what its inputs say.</param>
    /// <returns>The options.</returns>
    public CustomResourceOptions Options(Resource parent, params Resource[] after) => new()
    {
        Parent = parent,
        DependsOn = after,
        Protect = Keep ? true : null,
        RetainOnDelete = Keep ? true : null,
    };
}
