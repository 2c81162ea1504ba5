using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Engine.StandIns;

namespace Platform.Cli.Engine;

/// <summary>Answers for the providers, out of the table of stand-ins.</summary>
/// <param name="aws">Where the stack pretends to be.</param>
/// <param name="table">All resources.</param>
/// <param name="sameInEveryStack">Whether generated values leave the stack's name out.</param>
internal sealed class ProviderStandIn(AwsPlace? aws, RegistrationTable table, bool sameInEveryStack = false)
{
    private readonly Place _home = Place.Of(aws);

    /// <summary>Adds to <paramref name="state"/> what the provider would, and returns the id it would give.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="name">Its logical name.</param>
    /// <param name="urn">Its URN.</param>
    /// <param name="provider">Reference of its provider, or <c>""</c>.</param>
    /// <param name="state">Its inputs, which become its outputs.</param>
    /// <param name="id">The id of a resource that is there already, or <c>""</c>.</param>
    public string Complete(string type, string name, string urn, string provider, Struct state, string id = "")
    {
        var row = StandInTable.Shared.ForResource(type);
        if (id.Length > 0 && row.IdOutput is { } output && !state.Fields.ContainsKey(output))
        {
            state.Fields[output] = Value.ForString(id);
        }

        var template = new StandInTemplate(type, name, SeedOf(urn), PlaceOf(provider, state), state, StateOf);
        var parts = new StandInParts(urn, table);
        parts.Make(row.Parts, state, template, (part, partName, partUrn, properties) =>
            Complete(part.Type, partName, partUrn, provider, properties));
        StandInFiller.AddMissing(state, row.Outputs, template);
        parts.Refer(state);
        return id.Length > 0 ? id : template.Fill(row.Id);
    }

    /// <summary>The result of a function; <c>null</c> for one that the table does not know.</summary>
    public Struct? Call(string token, string provider, Struct arguments)
    {
        if (token is PolicyDocument.Token)
        {
            PolicyDocument.AddTo(arguments);
            return arguments;
        }

        if (StandInTable.Shared.ForFunction(token) is not { } row)
        {
            return null;
        }

        var template = new StandInTemplate(token, "", token, PlaceOf(provider, arguments), arguments);
        StandInFiller.AddMissing(arguments, row.Outputs, template);
        return arguments;
    }

    // What generated values are made from.
    private string SeedOf(string urn) =>
        sameInEveryStack && urn.IndexOf("::", StringComparison.Ordinal) is var end and >= 0 ? urn[end..] : urn;

    private Struct? StateOf(string urn) => table.TryGet(urn, out var found) ? found.State : null;

    // A resource is where it says it is, else where its provider is, else where the stack is.
    private Place PlaceOf(string reference, Struct properties)
    {
        if (StructPath.Text(properties, "region") is { Length: > 0 } own)
        {
            return _home.In(own);
        }

        if (reference.Length == 0 || !table.TryGetProvider(reference, out var provider))
        {
            return _home;
        }

        var place = StructPath.Text(provider.State, "region") is { Length: > 0 } region ? _home.In(region) : _home;
        return OnlyAccount(provider.State) is { } account ? place with { Account = account } : place;
    }

    // Everything but text reaches a provider as JSON.
    private static string? OnlyAccount(Struct provider) =>
        StructPath.Text(provider, "allowedAccountIds") is { Length: > 0 } json
        && JsonSerializer.Deserialize<string[]>(json) is [var account]
            ? account
            : null;
}
