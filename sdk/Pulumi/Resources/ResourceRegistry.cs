namespace Pulumi;

/// <summary>Registers resources and reads them.</summary>
internal sealed class ResourceRegistry(Deployment deployment)
{
    public void Register(ResourceRequest request) => throw new NotSupportedException(deployment.StackName + request);

    public void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs) =>
        throw new NotSupportedException(deployment.StackName + component + outputs);
}
