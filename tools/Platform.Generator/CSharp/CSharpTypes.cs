using Platform.Generator.Model;

namespace Platform.Generator.CSharp;

/// <summary>Spells the types of one package in C#.</summary>
internal sealed class CSharpTypes(PackageModel package)
{
    private readonly HashSet<(string Module, string Name)> _enums =
        [.. package.Enums.Select(type => (type.Module, type.Name))];

    /// <summary>The type of an input property: an Input, or the list, map or union form of it.</summary>
    public string Input(TypeReference type) => type switch
    {
        ListType list => $"InputList<{InputValue(list.Item)}>",
        MapType map => $"InputMap<{InputValue(map.Value)}>",
        EitherType either => $"InputUnion<{InputValue(either.First)}, {InputValue(either.Second)}>",
        NamedType named when IsEnum(named) => $"InputUnion<string, {EnumName(named)}>",
        ScalarType { Kind: Scalar.Json } => "InputJson",
        _ => $"Input<{InputValue(type)}>",
    };

    /// <summary>The type of an output, or of a part of one.</summary>
    public string Output(TypeReference type) => type switch
    {
        ListType list => $"ImmutableArray<{Output(list.Item)}>",
        MapType map => $"ImmutableDictionary<string, {Output(map.Value)}>",
        EitherType either => $"Union<{Output(either.First)}, {Output(either.Second)}>",
        NamedType named when IsEnum(named) => "string",
        NamedType named => $"global::{package.Modules[named.Module].Outputs}.{named.Name}",
        ScalarType scalar => ScalarName(scalar.Kind),
        _ => throw new InvalidOperationException($"no C# for {type}"),
    };

    /// <summary>The type of an output that may be null; arrays are empty instead.</summary>
    public string NullableOutput(TypeReference type) => type is ListType ? Output(type) : Output(type) + "?";

    /// <summary>Whether a type names an enumeration.</summary>
    public bool IsEnum(NamedType type) => _enums.Contains((type.Module, type.Name));

    private string InputValue(TypeReference type) => type switch
    {
        ListType list => $"ImmutableArray<{InputValue(list.Item)}>",
        MapType map => $"ImmutableDictionary<string, {InputValue(map.Value)}>",
        EitherType either => $"Union<{InputValue(either.First)}, {InputValue(either.Second)}>",
        NamedType named when IsEnum(named) => $"Union<string, {EnumName(named)}>",
        NamedType named => $"global::{package.Modules[named.Module].Inputs}.{named.Name}Args",
        ScalarType scalar => ScalarName(scalar.Kind),
        _ => throw new InvalidOperationException($"no C# for {type}"),
    };

    private string EnumName(NamedType type) => $"global::{package.Modules[type.Module].Namespace}.{type.Name}";

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
