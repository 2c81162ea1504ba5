namespace Platform.Slo;

/// <summary>
/// Events that are counted: of all, some are errors or some are good. Each query is the selector of a counter, such as
/// <c>http_requests_total{code=~"5.."}</c>, or a whole query with <c>$window</c> (or Sloth's <c>{{.window}}</c>) for the window, such as
/// <c>sum(rate(http_requests_total{code=~"5.."}[$window]))</c>: of <c>rate</c>, or of <c>increase</c>, not of both.
/// </summary>
public sealed record EventsIndicator : Indicator
{
    /// <summary>Bad events; exactly one of this and <see cref="Good"/>.</summary>
    public string? Errors { get; init; }

    /// <summary>Good events; exactly one of this and <see cref="Errors"/>.</summary>
    public string? Good { get; init; }

    /// <summary>All events.</summary>
    public required string Total { get; init; }
}
