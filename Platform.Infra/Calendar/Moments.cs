using NodaTime;
using NodaTime.Text;

namespace Platform.Calendar;

/// <summary>Moments as RFC 3339 writes them.</summary>
public static class Moments
{
    /// <summary>One that shows the form.</summary>
    public const string Example = "2026-12-25T18:00:00Z";

    /// <summary>Reads a moment of this millennium; the policies in the cluster understand no other.</summary>
    /// <param name="text">RFC 3339 with <c>Z</c> or an offset.</param>
    /// <returns>The moment; <c>null</c> for anything else, a time without an offset included.</returns>
    public static Instant? Read(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: { Year: >= 2000 and < 3000 } read }
            ? read.ToInstant() : null;

    /// <summary>Writes a moment in UTC with <c>Z</c>.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Such as <c>2026-12-25T18:00:00Z</c>; with a fraction of a second only where there is one.</returns>
    public static string Text(Instant moment) => InstantPattern.ExtendedIso.Format(moment);
}
