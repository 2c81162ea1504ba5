using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine.Protocol;

namespace Platform.Cli.Engine;

/// <summary>Registers and reads resources, with the checks of Pulumi's engine.</summary>
internal sealed class RegistrationHandler(
    EngineRun run, RegistrationTable table, EngineLog log, ProviderStandIn provider)
{
    /// <summary>URN of the root stack; <c>""</c> before it is registered.</summary>
    public string RootUrn { get; private set; } = "";

    /// <summary>Registers a resource.</summary>
    /// <exception cref="RpcFault">Its URN is taken, or its parent, provider or a dependency is not there.</exception>
    public RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        // A component's plugin makes resources of other packages: AWS's say where the component is.
        var place = request.Remote ? request.Providers.GetValueOrDefault("aws", "") : request.Provider;
        var (urn, parent) = Place(request.Type, request.Name, request.Parent, place, request.Dependencies);
        var inputs = PropertyJson.ToObject(request.Object);
        var state = request.Object ?? new Struct();
        var echo = new PropertyEcho(request.AcceptSecrets, request.AcceptResources);
        echo.Rewrite(state);

        var id = "";
        if (request.Custom || request.Remote)
        {
            var given = provider.Complete(
                request.Type, request.Name, urn, place, state, request.ImportId);
            id = request.Custom ? given : "";
            echo.Hide(state, request.AdditionalSecretOutputs);
        }

        Add(new Registration(GraphResourceFactory.Create(request, urn, parent, inputs), id, state));
        if (request.Type is Urn.RootType)
        {
            RootUrn = urn;
        }

        // A component of the program's own has no state but what it registers when it is done.
        return new RegisterResourceResponse
        {
            Urn = urn,
            Id = id,
            Object = request.Custom || request.Remote ? state : new Struct(),
        };
    }

    /// <summary>Reads a resource that the program says exists.</summary>
    /// <exception cref="RpcFault">As for a registration.</exception>
    public ReadResourceResponse Read(ReadResourceRequest request)
    {
        var (urn, parent) = Place(request.Type, request.Name, request.Parent, request.Provider, request.Dependencies);
        var inputs = PropertyJson.ToObject(request.Properties);
        var state = request.Properties ?? new Struct();
        var echo = new PropertyEcho(request.AcceptSecrets, request.AcceptResources);
        echo.Rewrite(state);
        provider.Complete(request.Type, request.Name, urn, request.Provider, state, request.Id);
        echo.Hide(state, request.AdditionalSecretOutputs);
        Add(new Registration(GraphResourceFactory.Create(request, urn, parent, inputs), request.Id, state));
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    /// <summary>Keeps the outputs of a component or of the stack.</summary>
    /// <exception cref="RpcFault">There is no such component, or it is done already.</exception>
    public Empty RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        if (!table.TryGet(request.Urn, out var registration))
        {
            throw log.Refuse(request.Urn, $"outputs were registered for '{request.Urn}', which is not registered");
        }

        var outputs = PropertyJson.ToObject(request.Outputs);
        lock (registration)
        {
            if (registration.Resource.Custom || registration.Outputs is not null)
            {
                throw log.Refuse(
                    request.Urn,
                    registration.Resource.Custom
                        ? $"outputs were registered for '{request.Urn}', which is no component"
                        : $"outputs were registered twice for '{request.Urn}'");
            }

            registration.Outputs = outputs;
        }

        return new Empty();
    }

    private (string Urn, string? Parent) Place(
        string type, string name, string parent, string providerReference, IEnumerable<string> dependencies)
    {
        var urn = Urn.Create(run.Stack, run.Project, parent, type, name);
        if (parent.Length > 0 && !table.TryGet(parent, out _))
        {
            throw log.Refuse(urn, $"the parent '{parent}' is not registered");
        }

        if (providerReference.Length > 0 && !table.TryGetProvider(providerReference, out _))
        {
            throw log.Refuse(urn, $"unknown provider '{providerReference}'");
        }

        foreach (var dependency in dependencies)
        {
            if (!table.TryGet(dependency, out _))
            {
                throw log.Refuse(urn, $"the dependency '{dependency}' is not registered");
            }
        }

        return (urn, parent.Length > 0 ? parent : type is Urn.RootType || RootUrn.Length == 0 ? null : RootUrn);
    }

    private void Add(Registration registration)
    {
        var urn = registration.Resource.Urn;
        if (!table.TryAdd(registration))
        {
            throw log.Refuse(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name");
        }
    }
}
