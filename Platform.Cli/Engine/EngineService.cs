using Platform.Cli.Engine.Protocol;

namespace Platform.Cli.Engine;

/// <summary>The service <c>Engine</c>: the log and the root resource.</summary>
internal sealed class EngineService(EngineLog log, RegistrationHandler resources)
{
    // The release whose protocol the engine answers; the version that a program's demand is held against.
    private static readonly Version PulumiVersion = new(3, 248, 0);

    /// <summary>Adds the service's methods to a server.</summary>
    public void AddTo(GrpcMethods methods)
    {
        const string Prefix = "/pulumirpc.Engine/";
        methods.Add(Prefix + "Log", LogRequest.Parser, request =>
        {
            log.Add(new EngineMessage(NameOf(request.Severity), request.Message, request.Urn));
            return new Google.Protobuf.WellKnownTypes.Empty();
        });
        methods.Add(Prefix + "RequirePulumiVersion", RequirePulumiVersionRequest.Parser, RequirePulumiVersion);
        methods.Add(Prefix + "GetRootResource", GetRootResourceRequest.Parser, _ =>
            new GetRootResourceResponse { Urn = resources.RootUrn });
        methods.Add(Prefix + "SetRootResource", SetRootResourceRequest.Parser, static _ =>
            new SetRootResourceResponse());
    }

    private static RequirePulumiVersionResponse RequirePulumiVersion(RequirePulumiVersionRequest request) =>
        VersionRange.Contains(request.PulumiVersionRange, PulumiVersion)
            ? new RequirePulumiVersionResponse()
            : throw new RpcFault(
                RpcCode.Unknown,
                $"Pulumi CLI version {PulumiVersion} is not in the range \"{request.PulumiVersionRange}\"");

    private static string NameOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Debug => "debug",
        LogSeverity.Warning => "warning",
        LogSeverity.Error => "error",
        _ => "info",
    };
}
