using System.Text.Json.Nodes;

namespace Pulumi.Peer.Tests.Engine;

/// <summary>What a program did under the fake engine.</summary>
internal sealed record PeerResult
{
    /// <summary>Null where the program was killed.</summary>
    public required int? ExitCode { get; init; }

    public required bool TimedOut { get; init; }

    public required string Stdout { get; init; }

    public required string Stderr { get; init; }

    /// <summary>Milliseconds from start to end of the program.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Every request but the log's, in the order in which they came.</summary>
    public required IReadOnlyList<PeerRequest> Requests { get; init; }

    public required IReadOnlyList<LogLine> Log { get; init; }

    /// <summary>What the real engine would have refused.</summary>
    public required IReadOnlyList<string> Breaches { get; init; }

    /// <summary>The errors that the program logged.</summary>
    public IEnumerable<LogLine> Errors => Log.Where(static line => line.Severity == "error");

    /// <summary>The one registration of this name.</summary>
    public JsonObject Registration(string name) => Requests
        .Single(request => request.Method == "RegisterResource" && (string?)request.Message["name"] == name).Message;

    /// <summary>The outputs that the stack registered.</summary>
    public JsonObject StackOutputs() => Requests
        .Single(request => request.Method == "RegisterResourceOutputs"
            && ((string)request.Message["urn"]!).Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
        .Message["outputs"]!.AsObject();

    /// <summary>How many requests there were of a method.</summary>
    public int Count(string method) => Requests.Count(request => request.Method == method);
}

/// <summary>A request: the fields that were set, named as the official descriptors name them.</summary>
internal sealed record PeerRequest(string Method, JsonObject Message);

/// <summary>A message that the program logged.</summary>
internal sealed record LogLine(string Severity, string Message, string Urn);
