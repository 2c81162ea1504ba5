using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine.Protocol;

namespace Platform.Cli.Engine;

/// <summary>The service <c>ResourceMonitor</c>, method by method.</summary>
internal sealed class MonitorService(
    EngineRun run, RegistrationTable table, RegistrationHandler resources, ProviderStandIn provider)
{
    private const string GetResourceToken = "pulumi:pulumi:getResource";

    // What the engine can do of the list that Pulumi has frozen; callbacks into the program are what is missing.
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "secrets",
        "resourceReferences",
        "outputValues",
        "aliasSpecs",
        "replacementTrigger",
        "deletedWith",
        "replaceWith",
    };

    /// <summary>Adds the service's methods to a server.</summary>
    public void AddTo(GrpcMethods methods)
    {
        const string Prefix = "/pulumirpc.ResourceMonitor/";
        methods.Add(Prefix + "SupportsFeature", SupportsFeatureRequest.Parser, static request =>
            new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });
        methods.Add(Prefix + "RegisterResource", RegisterResourceRequest.Parser, resources.Register);
        methods.Add(
            Prefix + "RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, resources.RegisterOutputs);
        methods.Add(Prefix + "ReadResource", ReadResourceRequest.Parser, resources.Read);
        methods.Add(Prefix + "Invoke", ResourceInvokeRequest.Parser, Invoke);
        methods.Add(Prefix + "Call", ResourceCallRequest.Parser, Call);
        methods.Add(Prefix + "SignalAndWaitForShutdown", Empty.Parser, static _ => new Empty());
        methods.Add(Prefix + "GetDeploymentInfo", Empty.Parser, _ => GetDeploymentInfo());
    }

    private ResourceInvokeResponse Invoke(ResourceInvokeRequest request)
    {
        var arguments = request.Args ?? new Struct();
        if (request.Tok is GetResourceToken)
        {
            return new ResourceInvokeResponse { Return = GetResource(arguments, request.AcceptResources) };
        }

        new PropertyEcho(acceptSecrets: true, request.AcceptResources).Rewrite(arguments);
        return new ResourceInvokeResponse
        {
            Return = provider.Call(request.Tok, request.Provider, arguments)
                ?? throw NoStandIn("function", request.Tok),
        };
    }

    private CallResponse Call(ResourceCallRequest request)
    {
        var arguments = request.Args ?? new Struct();
        new PropertyEcho(acceptSecrets: true, acceptResources: true).Rewrite(arguments);
        return new CallResponse
        {
            Return = provider.Call(request.Tok, request.Provider, arguments)
                ?? throw NoStandIn("method", request.Tok),
        };
    }

    private Struct GetResource(Struct arguments, bool acceptResources)
    {
        var urn = arguments.Fields.TryGetValue("urn", out var value) ? value.StringValue : "";
        if (!table.TryGet(urn, out var registration))
        {
            throw new RpcFault(RpcCode.Unknown, $"unknown resource '{urn}'");
        }

        var state = registration.State.Clone();
        new PropertyEcho(acceptSecrets: true, acceptResources).Rewrite(state);
        return new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(registration.Id),
                ["state"] = Value.ForStruct(state),
            },
        };
    }

    private DeploymentInfo GetDeploymentInfo() => new()
    {
        Project = run.Project,
        Stack = run.Stack,
        Organization = ProgramEnvironment.Organization,
        Config = { run.Config.ToDictionary(StringComparer.Ordinal) },
        ConfigSecretKeys = { run.SecretKeys },
        Parallel = ProgramEnvironment.Parallel,
        SupportedFeatures = { System.Enum.GetValues<DeploymentInfo.Types.Feature>() },
    };

    private static RpcFault NoStandIn(string what, string token) => new(
        RpcCode.Unknown, $"the embedded engine has no stand-in for the {what} '{token}': add it to stand-ins.json");
}
