using System.Collections.Immutable;

namespace Platform.Configuration;

/// <summary>The kinds of value that a configuration can hold, whichever source it came from.</summary>
public enum ConfigNodeKind
{
    /// <summary>Nothing: YAML's <c>~</c>, <c>null</c> or an empty value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number, kept as it was written.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,
}

/// <summary>
/// One value of a configuration: the neutral form of YAML from a stack file and JSON from the engine.
/// </summary>
public sealed record ConfigNode
{
    /// <summary>What the secret leaves of a stack file hold offline, where nothing can be decrypted.</summary>
    public const string SecretStandIn = "secret-stand-in";

    /// <summary>What kind of value it is.</summary>
    public required ConfigNodeKind Kind { get; init; }

    /// <summary>Line in the stack file, counted from 1; <c>null</c> where the value came from the engine.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// Whether it was given under <c>secure:</c>; always false from the engine, which hands out clear text.
    /// </summary>
    public bool IsSecret { get; init; }

    /// <summary>A scalar as it was written, without quotes; <c>""</c> for lists and maps.</summary>
    public string Text { get; init; } = "";

    /// <summary>The items of a list.</summary>
    public ImmutableArray<ConfigNode> Items { get; init; } = [];

    /// <summary>The entries of a map in the order they were written, duplicates included.</summary>
    public ImmutableArray<ConfigEntry> Entries { get; init; } = [];
}

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Line">The key's line; <c>null</c> where the value came from the engine.</param>
/// <param name="Value">The value.</param>
public sealed record ConfigEntry(string Key, int? Line, ConfigNode Value);
