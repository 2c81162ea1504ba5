using Platform.Cli.Runs;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>
/// <c>platform freeze status</c> on a file of one's own: each rule of the calendar, as a script sees it.
/// </summary>
public sealed class FreezeStatusRuleTests
{
    // 02:00 to 03:00 is left out in Berlin on 29 March and comes twice on 25 October; in Sydney on 4 October and 5 April; half
    // an hour from 02:00 in Lord Howe. Kolkata has half an hour, Kathmandu three quarters; Santiago changes at midnight.
    [Theory]
    // The start is frozen, the end is not.
    [InlineData("friday 16:00 monday 06:00 Europe/Berlin", "2026-06-05T13:59:59Z", "open -")]
    [InlineData("friday 16:00 monday 06:00 Europe/Berlin", "2026-06-05T14:00:00Z", "frozen 2026-06-08T04:00:00Z")]
    [InlineData("friday 16:00 monday 06:00 Europe/Berlin", "2026-06-08T04:00:00Z", "open -")]
    // A start, and an end, that the clock skips is the first moment after the gap.
    [InlineData("sunday 02:30 sunday 05:00 Europe/Berlin", "2026-03-29T00:59:59Z", "open -")]
    [InlineData("sunday 02:30 sunday 05:00 Europe/Berlin", "2026-03-29T01:00:00Z", "frozen 2026-03-29T03:00:00Z")]
    [InlineData("sunday 00:00 sunday 02:30 Europe/Berlin", "2026-03-29T00:59:59Z", "frozen 2026-03-29T01:00:00Z")]
    [InlineData("sunday 02:30 sunday 05:00 Australia/Sydney", "2026-10-03T16:00:00Z", "frozen 2026-10-03T18:00:00Z")]
    [InlineData("sunday 02:15 sunday 05:00 Australia/Lord_Howe", "2026-10-03T15:30:00Z", "frozen 2026-10-03T18:00:00Z")]
    [InlineData("sunday 00:30 sunday 05:00 America/Santiago", "2026-09-06T04:00:00Z", "frozen 2026-09-06T08:00:00Z")]
    // Of a time that comes twice, a start is the earlier and an end the later.
    [InlineData("sunday 02:30 sunday 05:00 Europe/Berlin", "2026-10-25T00:30:00Z", "frozen 2026-10-25T04:00:00Z")]
    [InlineData("sunday 02:30 sunday 05:00 Europe/Berlin", "2026-10-25T00:29:59Z", "open -")]
    [InlineData("sunday 00:00 sunday 02:30 Europe/Berlin", "2026-10-25T01:29:59Z", "frozen 2026-10-25T01:30:00Z")]
    [InlineData("sunday 00:00 sunday 02:30 Australia/Sydney", "2026-04-04T16:29:59Z", "frozen 2026-04-04T16:30:00Z")]
    [InlineData("sunday 00:00 sunday 01:45 Australia/Lord_Howe", "2026-04-04T15:14:59Z", "frozen 2026-04-04T15:15:00Z")]
    // Zones off the hour.
    [InlineData("friday 18:00 saturday 06:00 Asia/Kolkata", "2026-06-05T12:30:00Z", "frozen 2026-06-06T00:30:00Z")]
    [InlineData("friday 18:00 saturday 06:00 Asia/Kathmandu", "2026-06-05T12:14:59Z", "open -")]
    [InlineData("friday 18:00 saturday 06:00 Asia/Kathmandu", "2026-06-05T12:15:00Z", "frozen 2026-06-06T00:15:00Z")]
    public async Task A_window_of_the_week(string window, string at, string expected)
    {
        var words = window.Split(' ');

        Assert.Equal(expected, await AskAsync(
            $$"""w: {type: weekly, startDay: {{words[0]}}, startTime: "{{words[1]}}", endDay: {{words[2]}}, endTime: "{{words[3]}}", timeZone: {{words[4]}}}""",
            at));
    }

    [Theory]
    [InlineData("2026-12-18T14:59:59Z", "open -")]
    // A weekend, a range and the next weekend, without a break: one end.
    [InlineData("2026-12-18T15:00:00Z", "frozen 2026-12-28T05:00:00Z")]
    [InlineData("2026-12-22T00:00:00Z", "frozen 2026-12-28T05:00:00Z")]
    [InlineData("2026-12-28T05:00:00Z", "open -")]
    public async Task Windows_that_touch_have_one_end(string at, string expected) => Assert.Equal(expected, await AskAsync(Touching, at));

    [Theory]
    [InlineData("freeze", "2026-12-10T00:00:00Z", "2026-12-09T00:00:00Z", "frozen 2026-12-10T00:00:00Z")]
    [InlineData("freeze", "2026-12-18T15:00:00Z", "2026-12-17T00:00:00Z", "frozen 2026-12-28T05:00:00Z")]
    [InlineData("freeze", "2026-12-09T00:00:00Z", "2026-12-09T00:00:00Z", "open -")]
    [InlineData("open", "2026-12-21T00:00:00Z", "2026-12-20T00:00:00Z", "open -")]
    [InlineData("open", "2026-12-20T00:00:00Z", "2026-12-20T00:00:00Z", "frozen 2026-12-28T05:00:00Z")]
    public async Task An_override_beats_them_until_it_expires(string mode, string until, string at, string expected) =>
        Assert.Equal(expected, await AskAsync(
            Touching, at, $$"""{"mode": "{{mode}}", "until": "{{until}}", "by": "ana", "reason": "outage"}"""));

    [Theory]
    [InlineData("""{"mode": "open", "by": "ana", "reason": "outage"}""", "PLT4470")]
    [InlineData("""{"mode": "open", "until": "2026-12-21T00:00:01Z", "by": "ana", "reason": "outage"}""", "PLT4470")]
    [InlineData("""{"mode": "open", "until": "2026-12-20T12:00:00", "by": "ana", "reason": "outage"}""", "PLT4470")]
    public async Task An_override_without_an_end_or_over_a_day_is_refused(string decided, string code) =>
        Assert.Equal($"{ExitCode.Configuration} {code}", await AskAsync(Touching, "2026-12-20T00:00:00Z", decided));

    [Theory]
    [InlineData("""w: {type: weekly, startDay: friday, startTime: "16:00", endDay: monday, endTime: "06:00", timeZone: Europe/Atlantis}""", "PLT2466")]
    [InlineData("""w: {type: weekly, startDay: friday, startTime: "16:00", endDay: monday, endTime: "06:00", timeZone: "+02:00"}""", "PLT2466")]
    [InlineData("""w: {type: range, start: "2026-12-20T00:00", end: "2026-12-19T00:00", timeZone: UTC}""", "PLT2463")]
    [InlineData("""w: {type: range, start: "2026-12-20T00:00", end: "2026-12-20T00:00", timeZone: UTC}""", "PLT2463")]
    [InlineData("""w: {type: weekly, startDay: friday, startTime: "16:00", endDay: friday, endTime: "16:00", timeZone: UTC}""", "PLT2463")]
    [InlineData("""w: {type: weekly, startDay: friday, startTime: "16:00", endDay: friday, endTime: "15:00", timeZone: UTC}""", "PLT2463")]
    [InlineData("""w: {type: range, start: "2026-12-20T00:00Z", end: "2026-12-21T00:00", timeZone: UTC}""", "PLT2462")]
    [InlineData("""w: {type: range, start: "2026-12-20T00:00+01:00", end: "2026-12-21T00:00", timeZone: UTC}""", "PLT2462")]
    [InlineData("""w: {type: range, start: "2026-03-29T02:10", end: "2026-03-29T02:50", timeZone: Europe/Berlin}""", "PLT2463")]
    public async Task A_window_that_cannot_be_meant_is_refused(string window, string code) =>
        Assert.Equal($"{ExitCode.Configuration} {code}", await AskAsync(window, "2026-06-05T14:00:00Z"));

    [Fact]
    public async Task Windows_that_leave_no_moment_of_the_week_are_refused() => Assert.Equal(
        $"{ExitCode.Configuration} PLT2464",
        await AskAsync(
            """
            a: {type: weekly, startDay: monday, startTime: "00:00", endDay: friday, endTime: "12:00", timeZone: UTC}
                    b: {type: weekly, startDay: friday, startTime: "14:00", endDay: monday, endTime: "02:00", timeZone: Europe/Berlin}
            """,
            "2026-06-05T14:00:00Z"));

    private const string Touching =
        """
        weekend: {type: weekly, startDay: friday, startTime: "16:00", endDay: monday, endTime: "06:00", timeZone: Europe/Berlin}
                holidays: {type: range, start: "2026-12-21T06:00", end: "2026-12-25T16:00", timeZone: Europe/Berlin}
        """;

    /// <summary>Asks of a file; the answer is status and end, or how the command ends and the code of the first finding.</summary>
    private static async Task<string> AskAsync(string windows, string at, string? decided = null)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file.yaml"], $$"""
            config:
              platform:deployment: {id: acme, domain: acme.example.com, environment: prod}
              platform:cluster: {mode: adopt, name: kind-acme, computeMode: local}
              platform:governance:
                calendar:
                  compiledThrough: "2027-12-31"
                  windows:
                    {{windows}}

            """, TestContext.Current.CancellationToken);
        string[] arguments = ["freeze", "status", "-s", "prod", "--config-file", folder["file.yaml"], "--at", at, "--output", "json"];
        if (decided is not null)
        {
            await File.WriteAllTextAsync(folder["override.json"], decided, TestContext.Current.CancellationToken);
            arguments = [.. arguments, "--override", folder["override.json"]];
        }

        var run = await new CommandRun().RunAsync(arguments);
        var answer = System.Text.Json.Nodes.JsonNode.Parse(run.Out)!;
        return run.ExitCode == ExitCode.Ok
            ? $"{answer["status"]} {answer["frozenUntil"]?.ToString() ?? "-"}"
            : $"{run.ExitCode} {run.Out[run.Out.IndexOf("PLT", StringComparison.Ordinal)..][..7]}";
    }
}
