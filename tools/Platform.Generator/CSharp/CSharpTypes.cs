using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Spells the types of one package in C#.</summary>
internal sealed class CSharpTypes(PackageModel package)
{
    private readonly Dictionary<(string Module, string Name), EnumModel> _enums =
        package.Enums.ToDictionary(type => (type.Module, type.Name));

    /// <summary>The type of an input property: an Input, or the list, map or union form of it.</summary>
    public string Input(TypeReference type) => type switch
    {
        ListType list => $"InputList<{InputValue(list.Item)}>",
        MapType map => $"InputMap<{InputValue(map.Value)}>",
        EitherType either => $"InputUnion<{InputValue(either.First)}, {InputValue(either.Second)}>",
        NamedType named when IsOpenEnum(named) => $"InputUnion<string, {ClassName(named)}>",
        ScalarType { Kind: Scalar.Json } => "InputJson",
        _ => $"Input<{InputValue(type)}>",
    };

    /// <summary>The type of an output, or of a part of one.</summary>
    public string Output(TypeReference type) => type switch
    {
        ListType list => $"ImmutableArray<{Output(list.Item)}>",
        MapType map => $"ImmutableDictionary<string, {Output(map.Value)}>",
        EitherType either => $"Union<{Output(either.First)}, {Output(either.Second)}>",
        NamedType named when IsOpenEnum(named) => "string",
        NamedType named when IsEnum(named) => ClassName(named),
        ResourceType resource => ClassName(new(resource.Module, resource.Name)),
        NamedType named => $"global::{package.Modules[named.Module].Outputs}.{named.Name}",
        ScalarType scalar => ScalarName(scalar.Kind),
        _ => throw new InvalidOperationException($"no C# for {type}"),
    };

    /// <summary>The type of an output that may be null; arrays are empty instead.</summary>
    public string NullableOutput(TypeReference type) => type is ListType ? Output(type) : Output(type) + "?";

    /// <summary>Whether a type names an enumeration.</summary>
    public bool IsEnum(NamedType type) => _enums.ContainsKey((type.Module, type.Name));

    /// <summary>The type of a plain input: a bare value, or a dictionary or list of them.</summary>
    public string Plain(TypeReference type) => type switch
    {
        ListType list => $"List<{Plain(list.Item)}>",
        MapType map => $"Dictionary<string, {Plain(map.Value)}>",
        EitherType either => $"Union<{Plain(either.First)}, {Plain(either.Second)}>",
        InputType part => Input(part.Value),
        NamedType named when IsOpenEnum(named) => $"Union<string, {ClassName(named)}>",
        _ => InputValue(type),
    };

    private bool IsOpenEnum(NamedType type) =>
        _enums.TryGetValue((type.Module, type.Name), out var found) && !found.IsClosed;

    private string InputValue(TypeReference type) => type switch
    {
        ListType list => $"ImmutableArray<{InputValue(list.Item)}>",
        MapType map => $"ImmutableDictionary<string, {InputValue(map.Value)}>",
        EitherType either => $"Union<{InputValue(either.First)}, {InputValue(either.Second)}>",
        NamedType named when IsOpenEnum(named) => $"Union<string, {ClassName(named)}>",
        NamedType named when IsEnum(named) => ClassName(named),
        ResourceType resource => ClassName(new(resource.Module, resource.Name)),
        NamedType named => $"global::{package.Modules[named.Module].Inputs}.{named.Name}Args",
        ScalarType scalar => ScalarName(scalar.Kind),
        _ => throw new InvalidOperationException($"no C# for {type}"),
    };

    private string ClassName(NamedType type) => $"global::{package.Modules[type.Module].Namespace}.{type.Name}";

    private static string ScalarName(Scalar kind) => kind switch
    {
        Scalar.Text => "string",
        Scalar.Boolean => "bool",
        Scalar.Integer => "int",
        Scalar.Number => "double",
        Scalar.Any => "object",
        Scalar.Json => "System.Text.Json.JsonElement",
        _ => "AssetOrArchive",
    };
}
