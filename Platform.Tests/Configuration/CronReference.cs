namespace Platform.Tests.Configuration;

/// <summary>
/// The plainest reading of cron: tries one minute after the other. It knows *, steps of it, ranges and lists.
/// </summary>
internal static class CronReference
{
    public static DateTime? Next(string cron, DateTime after)
    {
        var fields = cron.Split(' ');
        var minute = after.AddMinutes(1);
        for (var end = after.AddYears(9); minute <= end;)
        {
            if (!IsDay(fields, minute))
            {
                minute = minute.Date.AddDays(1);
            }
            else if (Has(fields[1], minute.Hour, 0) && Has(fields[0], minute.Minute, 0))
            {
                return minute;
            }
            else
            {
                minute = minute.AddMinutes(1);
            }
        }

        return null;
    }

    private static bool IsDay(string[] fields, DateTime day)
    {
        var ofMonth = Has(fields[2], day.Day, 1);
        var ofWeek = Has(fields[4], (int)day.DayOfWeek, 0);
        var either = fields[2] != "*" && fields[4] != "*";
        return Has(fields[3], day.Month, 1) && (either ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    private static bool Has(string field, int value, int least) => field.Split(',').Any(part => part switch
    {
        "*" => true,
        ['*', '/', .. var step] => (value - least) % Number(step) == 0,
        _ when part.Split('-') is [var first, var last] => value >= Number(first) && value <= Number(last),
        _ => value == Number(part),
    });

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
