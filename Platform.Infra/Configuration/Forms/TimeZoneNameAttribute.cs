using NodaTime;
using Platform.Findings;

namespace Platform.Configuration;

/// <summary>
/// The name of a time zone in the IANA database. A wrong one makes Alertmanager refuse its whole configuration. The names
/// are those of the library, not of the machine, so that the same configuration is sound everywhere.
/// </summary>
public sealed class TimeZoneNameAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "name in the IANA time zone database";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var zones = DateTimeZoneProviders.Tzdb.Ids;
        if (zones.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var nearest = Spelling.Nearest(text, zones);
        return new Fault(
            FindingCatalogue.BusinessHours, $"{Wording.Quote(text)} is no time zone of the IANA database.",
            nearest is null ? "Use a name such as Europe/Berlin." : $"Did you mean {nearest}?");
    }
}
