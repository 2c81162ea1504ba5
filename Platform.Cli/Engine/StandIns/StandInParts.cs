using Google.Protobuf.WellKnownTypes;
using Platform.Cli.Graph;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// The resources that a component's plugin would make below it: known to the engine, so that references to them lead
/// somewhere, and not part of the graph, which holds what the program registers.
/// </summary>
internal sealed class StandInParts(string owner, RegistrationTable table)
{
    private readonly List<StandInPart> _made = [];

    /// <summary>Makes the parts that the component's inputs ask for, as whole objects under their outputs' names.</summary>
    /// <param name="parts">The table's parts, in its order.</param>
    /// <param name="state">The component's inputs.</param>
    /// <param name="template">What fills templates from <paramref name="state"/>.</param>
    /// <param name="complete">Adds what a part's provider would; gives its id.</param>
    public void Make(
        IReadOnlyList<StandInPart> parts,
        Struct state,
        StandInTemplate template,
        Func<StandInPart, string, string, Struct, string> complete)
    {
        foreach (var part in parts.Where(part => IsMade(part, state)))
        {
            var name = template.Fill(part.Name);
            var urn = Urn.Below(owner, part.Type, name);
            var properties = new Struct();
            StandInFiller.AddMissing(properties, part.Inputs, template);
            RemoveEmpty(properties);
            var id = complete(part, name, urn, properties);
            var resource = new GraphResource
            {
                Urn = urn,
                Type = part.Type,
                Name = name,
                Parent = owner,
                Custom = true,
                Inputs = [],
            };
            table.TryAdd(new Registration(resource, id, properties.Clone()) { Owner = owner });
            properties.Fields["id"] = Value.ForString(id);
            properties.Fields["urn"] = Value.ForString(urn);
            state.Fields[part.Output] = Value.ForStruct(properties);
            _made.Add(part);
        }
    }

    /// <summary>Puts references where the whole objects were.</summary>
    public void Refer(Struct state)
    {
        foreach (var part in _made)
        {
            var made = state.Fields[part.Output].StructValue.Fields;
            var reference = Value.ForStruct(new Struct
            {
                Fields =
                {
                    [Signature.Key] = Value.ForString(Signature.Resource),
                    ["id"] = made["id"],
                    ["urn"] = made["urn"],
                },
            });
            state.Fields[part.Output] = part.IsList ? Value.ForList(reference) : reference;
            if (part.IsHidden)
            {
                state.Fields.Remove(part.Output);
            }
        }
    }

    // A part that the program gave itself is not made.
    private static bool IsMade(StandInPart part, Struct state) =>
        !state.Fields.ContainsKey(part.Output)
        && part.When.All(path => IsGiven(state, path))
        && !part.Unless.Any(path => IsGiven(state, path));

    private static bool IsGiven(Struct state, string path) => StructPath.At(state, path) is { } value
        && value.KindCase is not Value.KindOneofCase.NullValue
        && (value.KindCase != Value.KindOneofCase.BoolValue || value.BoolValue);

    // A template that led nowhere is an input that the plugin was not given either.
    private static void RemoveEmpty(Struct properties)
    {
        var empty = properties.Fields
            .Where(field => field.Value.KindCase == Value.KindOneofCase.StringValue
                && field.Value.StringValue.Length == 0)
            .Select(field => field.Key)
            .ToList();
        empty.ForEach(key => properties.Fields.Remove(key));
    }
}
