using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Peer.Tests.Engine;

namespace Pulumi.Peer.Tests.Parity;

/// <summary>Writes the JSON texts among a provider's inputs without blanks.</summary>
internal static class ProviderInputs
{
    public static void LevelOut(PeerRequest request)
    {
        if ((string?)request.Message["type"] is not { } type
            || !type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
        {
            return;
        }
        var inputs = request.Message["object"]!.AsObject();
        foreach (var (name, value) in inputs.ToList())
        {
            if (value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is ['{' or '[', ..] text)
            {
                inputs[name] = JsonNode.Parse(text)!.ToJsonString();
            }
        }
    }
}
