using Pulumi;

namespace Platform.Components.Workflows;

/// <summary>
/// What people start when they change or rescue the platform, and what starts by the clock: workflows of Argo's, each
/// step with rights of its own, in the cluster and in AWS.
/// </summary>
public sealed class PlatformWorkflows : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "platform:workflows:Workflows";

    /// <summary>Creates everything; nothing where there are no workflows.</summary>
    /// <param name="name">The component's name; names of its parts begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Its options; they give the Kubernetes and AWS providers.</param>
    /// <exception cref="ArgumentException">A workflow is faulty; the message lists every fault.</exception>
    public PlatformWorkflows(string name, PlatformWorkflowsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (!args.Workflows.IsEmpty)
        {
            var ns = WorkflowGround.Namespace(name, this);
            WorkflowGround.Network(name, args.ApiServerPort, args.UsesPodIdentity, ns, this);
            Resource[] ground = [.. WorkflowGround.Executor(name, ns, this), .. args.After];
            foreach (var definition in args.Workflows.OrderBy(workflow => workflow.Name, StringComparer.Ordinal))
            {
                var access = StepAccess.Create(name, args.Aws, definition, [ns, .. args.After], this);
                WorkflowObjects.Create(name, definition, [.. ground, .. access], this);
            }
        }

        RegisterOutputs(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["names"] = args.Workflows.Select(workflow => workflow.Name).Order(StringComparer.Ordinal).ToArray(),
        });
    }
}
