namespace Pulumi;

/// <summary>The deployment that runs.</summary>
public sealed partial class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>The stack's short name.</summary>
    public string StackName => _deployment.StackName;

    /// <summary>The project's name.</summary>
    public string ProjectName => _deployment.ProjectName;

    /// <summary>The organisation's name; <c>organization</c> where the engine tells none.</summary>
    public string OrganizationName => _deployment.OrganizationName;

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">The engine does not tell it.</exception>
    public string RootDirectory => _deployment.RootDirectory;

    /// <summary>Whether this is a preview: values that only an update can tell are not known.</summary>
    public bool IsDryRun => _deployment.IsDryRun;
}
