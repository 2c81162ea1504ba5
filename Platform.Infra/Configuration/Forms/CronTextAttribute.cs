using Platform.Findings;

namespace Platform.Configuration;

/// <summary>A cron expression that Velero reads and that starts at some time.</summary>
public sealed class CronTextAttribute : FormAttribute
{
    /// <inheritdoc/>
    public override string Summary => "five cron fields, UTC";

    /// <inheritdoc/>
    public override Fault? Check(string text)
    {
        if (CronExpression.Parse(text, out var problem) is not { } cron)
        {
            return new Fault(
                FindingCatalogue.Cron, $"{Wording.Quote(text)} is not a cron expression: {problem}.",
                "Write minute, hour, day of month, month and day of week, for example \"0 3 * * *\".");
        }

        return cron.EverStarts
            ? null
            : new Fault(
                FindingCatalogue.CronNever, $"{Wording.Quote(text)} never starts: no month it names has that day.",
                "Name a day that comes.");
    }
}
