namespace Pulumi.Serialization;

/// <summary>How values are put into neutral form; what is allowed depends on the request and on the engine.</summary>
/// <param name="KeepResources">
/// Resources travel as references (the engine has <c>resourceReferences</c>); else a custom resource is its id and a
/// component its URN.
/// </param>
/// <param name="KeepOutputValues">
/// Outputs travel with secretness and dependencies (remote components and calls, where the engine has
/// <c>outputValues</c>); else an unknown is <see cref="Runtime.UnknownValue"/> and a secret
/// <see cref="Runtime.SecretValue"/>.
/// </param>
/// <param name="ExcludeResourceReferences">
/// A resource passed as a reference is no dependency of the property; of effect only with
/// <paramref name="KeepResources"/>.
/// </param>
internal sealed record SerializationOptions(bool KeepResources, bool KeepOutputValues, bool ExcludeResourceReferences)
{
    /// <summary>Whether a resource met as a value stays out of the dependencies.</summary>
    public bool ReferencesAreNoDependencies => KeepResources && ExcludeResourceReferences;
}
