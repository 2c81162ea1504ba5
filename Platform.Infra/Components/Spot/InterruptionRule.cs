using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Components.Spot;

/// <summary>One kind of event that says that a node is about to go.</summary>
/// <param name="Name">End of the rule's name, such as <c>spot-warning</c>.</param>
/// <param name="Description">What the events say.</param>
/// <param name="Pattern">What an event must look like, as EventBridge writes patterns.</param>
public sealed record InterruptionRule(string Name, string Description, Func<JsonObject> Pattern)
{
    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The pattern as text; the same each time.</summary>
    /// <returns>JSON.</returns>
    public string PatternText() => Pattern().ToJsonString(Writing);
}
