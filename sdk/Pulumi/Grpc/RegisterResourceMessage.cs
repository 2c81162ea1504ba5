using System.Globalization;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>The protocol's form of a registration.</summary>
internal static class RegisterResourceMessage
{
    // A tick is 100 ns, so two digits more are a duration as Go reads it.
    private const string TicksToNanoseconds = "00ns";

    /// <summary>The request for <paramref name="call"/>.</summary>
    public static Rpc.RegisterResourceRequest ToRequest(RegisterResourceCall call)
    {
        var request = new Rpc.RegisterResourceRequest
        {
            Type = call.Type,
            Name = call.Name,
            Parent = call.Parent,
            Custom = call.Custom,
            Remote = call.Remote,
            Object = PropertyMarshal.ToStruct(call.Object),
            Provider = call.Provider,
            Version = call.Version,
            PluginDownloadURL = call.PluginDownloadUrl,
            ImportId = call.ImportId,
            DeletedWith = call.DeletedWith,
            DeleteBeforeReplace = call.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = call.DeleteBeforeReplace.HasValue,
            AcceptSecrets = true,
            AcceptResources = call.AcceptResources,
            SupportsResultReporting = true,
            CustomTimeouts = ToMessage(call.CustomTimeouts),
            Dependencies = { call.Dependencies },
            IgnoreChanges = { call.IgnoreChanges },
            ReplaceOnChanges = { call.ReplaceOnChanges },
            AdditionalSecretOutputs = { call.AdditionalSecretOutputs },
            HideDiffs = { call.HideDiffs },
            ReplaceWith = { call.ReplaceWith },
            Aliases = { call.Aliases.Select(ToMessage) },
        };
        SetOptional(request, call);
        UrnLists.AddTo(request.PropertyDependencies, call.PropertyDependencies);
        foreach (var (package, reference) in call.Providers.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            request.Providers.Add(package, reference);
        }

        return request;
    }

    /// <summary>Reads the engine's answer.</summary>
    public static RegisterResourceResult FromResponse(Rpc.RegisterResourceResponse response) => new(
        response.Urn,
        response.Id,
        PropertyUnmarshal.FromStruct(response.Object) ?? [],
        UrnLists.Read(response.PropertyDependencies),
        (RegistrationOutcome)response.Result,
        response.Unknown);

    // The protocol tells "not set" from false; the generated setters cannot, so only what is set is assigned.
    private static void SetOptional(Rpc.RegisterResourceRequest request, RegisterResourceCall call)
    {
        if (call.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (call.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }
    }

    private static Rpc.CustomTimeouts? ToMessage(CustomTimeouts? timeouts) => timeouts is null ? null : new()
    {
        Create = ToDuration(timeouts.Create),
        Update = ToDuration(timeouts.Update),
        Delete = ToDuration(timeouts.Delete),
    };

    private static string ToDuration(TimeSpan? span) =>
        span is { } value ? value.Ticks.ToString(CultureInfo.InvariantCulture) + TicksToNanoseconds : "";

    private static Rpc.Alias ToMessage(AliasCall alias)
    {
        if (alias.Urn is { } urn)
        {
            return new Rpc.Alias { Urn = urn };
        }

        var spec = new Rpc.Alias.Types.Spec
        {
            Name = alias.Name,
            Type = alias.Type,
            Stack = alias.Stack,
            Project = alias.Project,
        };
        if (alias.ParentUrn is { } parent)
        {
            spec.ParentUrn = parent;
        }
        else
        {
            spec.NoParent = alias.NoParent;
        }

        return new Rpc.Alias { Spec = spec };
    }
}
