using System.Text.Json;

namespace Pulumi;

/// <summary>An argument that is any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>From JSON text.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator InputJson(string json) => Pulumi.Output.Create(json);

    /// <summary>From a document.</summary>
    /// <param name="json">The document.</param>
    public static implicit operator InputJson(JsonDocument json) => Pulumi.Output.Create(json);

    /// <summary>From an element.</summary>
    /// <param name="json">The element.</param>
    public static implicit operator InputJson(JsonElement json) => new(Pulumi.Output.Create(json));

    /// <summary>From JSON text that an output gives.</summary>
    /// <param name="json">The output.</param>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>From a document that an output gives.</summary>
    /// <param name="json">The output.</param>
    public static implicit operator InputJson(Output<JsonDocument> json) =>
        new(json.Apply(document => document.RootElement));

    /// <summary>From an element that an output gives.</summary>
    /// <param name="json">The output.</param>
    public static implicit operator InputJson(Output<JsonElement> json) => new(json);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
