namespace Pulumi.Testing;

/// <summary>Stands in for the engine and the providers in unit tests.</summary>
public interface IMocks
{
    /// <summary>Makes or reads a resource.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>Its id, and its outputs as a dictionary by wire name.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Calls a function or a method.</summary>
    /// <param name="args">The call.</param>
    /// <returns>Its results as a dictionary by wire name.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes the outputs of a component or of the stack.</summary>
    /// <param name="args">The outputs.</param>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
