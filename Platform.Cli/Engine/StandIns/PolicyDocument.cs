using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace Platform.Cli.Engine.StandIns;

/// <summary>
/// <c>aws:iam/getPolicyDocument</c>, the one function that computes: statements in, a policy in JSON out. Lists of one
/// are a plain string and longer ones are sorted, as the provider writes them.
/// </summary>
internal static class PolicyDocument
{
    /// <summary>The function's token.</summary>
    public const string Token = "aws:iam/getPolicyDocument:getPolicyDocument";

    private const string DefaultVersion = "2012-10-17";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Minified =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds <c>json</c>, <c>minifiedJson</c> and <c>id</c> to the arguments.</summary>
    public static void AddTo(Struct arguments)
    {
        var input = PropertyJson.ToObject(arguments);
        var statements = new List<JsonObject>();
        foreach (var source in Documents(input, "sourcePolicyDocuments"))
        {
            Merge(statements, source);
        }

        Merge(statements, Items(input["statements"]).Select(static statement => ToStatement(statement!.AsObject())));
        foreach (var over in Documents(input, "overridePolicyDocuments"))
        {
            Merge(statements, over);
        }

        var document = new JsonObject { ["Version"] = Text(input, "version") ?? DefaultVersion };
        if (Text(input, "policyId") is { } policyId)
        {
            document["Id"] = policyId;
        }

        document["Statement"] = new JsonArray([.. statements]);
        var json = document.ToJsonString(Indented);
        arguments.Fields["json"] = Value.ForString(json);
        arguments.Fields["minifiedJson"] = Value.ForString(document.ToJsonString(Minified));
        arguments.Fields["id"] = Value.ForString(new StandInIdentity(json).Hex(8));
    }

    // A later statement takes the place of an earlier one of the same Sid.
    private static void Merge(List<JsonObject> statements, IEnumerable<JsonObject> added)
    {
        foreach (var statement in added)
        {
            var sid = Text(statement, "Sid");
            var index = sid is null
                ? -1
                : statements.FindIndex(other => string.Equals(Text(other, "Sid"), sid, StringComparison.Ordinal));
            if (index < 0)
            {
                statements.Add(statement);
            }
            else
            {
                statements[index] = statement;
            }
        }
    }

    private static JsonObject ToStatement(JsonObject source)
    {
        var statement = new JsonObject();
        if (Text(source, "sid") is { Length: > 0 } sid)
        {
            statement["Sid"] = sid;
        }

        statement["Effect"] = Text(source, "effect") ?? "Allow";
        AddList(statement, "Action", source["actions"]);
        AddList(statement, "NotAction", source["notActions"]);
        AddList(statement, "Resource", source["resources"]);
        AddList(statement, "NotResource", source["notResources"]);
        AddPrincipals(statement, "Principal", source["principals"]);
        AddPrincipals(statement, "NotPrincipal", source["notPrincipals"]);
        AddConditions(statement, source["conditions"]);
        return statement;
    }

    private static void AddPrincipals(JsonObject statement, string name, JsonNode? principals)
    {
        var byType = new JsonObject();
        foreach (var principal in Items(principals))
        {
            var type = Text(principal!.AsObject(), "type")!;
            if (type is "*")
            {
                statement[name] = "*";
                return;
            }

            var identifiers = Items(byType[type]).Concat(Items(principal["identifiers"]));
            AddList(byType, type, new JsonArray([.. identifiers.Select(static node => node!.DeepClone())]));
        }

        if (byType.Count > 0)
        {
            statement[name] = byType;
        }
    }

    private static void AddConditions(JsonObject statement, JsonNode? conditions)
    {
        var byTest = new JsonObject();
        foreach (var condition in Items(conditions).Select(static node => node!.AsObject()))
        {
            var test = Text(condition, "test")!;
            if (byTest[test] is not JsonObject variables)
            {
                byTest[test] = variables = [];
            }

            AddList(variables, Text(condition, "variable")!, condition["values"]);
        }

        if (byTest.Count > 0)
        {
            statement["Condition"] = byTest;
        }
    }

    private static void AddList(JsonObject target, string name, JsonNode? list)
    {
        string[] items = [.. Items(list).Select(static item => item!.GetValue<string>()).Order(StringComparer.Ordinal)];
        if (items.Length > 0)
        {
            target[name] = items is [var only]
                ? only
                : new JsonArray([.. items.Select(static item => JsonValue.Create(item))]);
        }
    }

    private static IEnumerable<IEnumerable<JsonObject>> Documents(JsonObject input, string name) =>
        Items(input[name]).Select(static text =>
            Items(JsonNode.Parse(text!.GetValue<string>())!["Statement"])
                .Select(static statement => statement!.DeepClone().AsObject()));

    private static JsonNode?[] Items(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => [.. array],
        _ => [node],
    };

    private static string? Text(JsonObject source, string name) => source[name]?.GetValue<string>();
}
