using System.Text.Json.Nodes;
using NodaTime;
using Platform.Calendar;
using Xunit;
using WindowText = Platform.Tests.Calendar.Windows;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>The reconciler's script, run for real against an API server with memory.</summary>
[Trait("kind", "process")]
public sealed class ReconcilerTests : IDisposable
{
    private const string InFreeze = "2026-06-06T10:00:00Z";

    private const string Outside = "2026-06-03T10:00:00Z";

    private static readonly DeploymentCalendar Berlin = WindowText.Of(
        WindowText.Weekly("friday 16:00", "monday 06:00", "Europe/Berlin", "weekend"),
        WindowText.Range("2026-06-08T06:00", "2026-06-09T12:00", "Europe/Berlin", "inventory", "stock is counted"));

    private readonly FakeCluster _cluster = new();

    public ReconcilerTests()
    {
        var compiled = CompiledCalendar.Of(
            Berlin, WindowText.At("2026-05-01T00:00:00Z"), WindowText.At("2026-08-01T00:00:00Z"));
        _cluster.Put("deployment-calendar", new JsonObject
        {
            ["from"] = Moments.Text(compiled.From),
            ["intervals"] = string.Concat(compiled.Segments.Select(one =>
                $"{Moments.Text(one.Start)} {Moments.Text(one.End)} {Moments.Text(one.FrozenUntil)} {one.Window}\n")),
            ["reasons"] = "inventory stock is counted\n",
            ["through"] = Moments.Text(compiled.Through),
        });
    }

    public void Dispose() => _cluster.Dispose();

    [Fact]
    public async Task It_makes_the_state_follows_the_calendar_and_writes_only_what_differs()
    {
        Assert.Equal((0, "Open by the calendar; written.\n", ""), await RunAsync(Outside));
        Assert.Equal((0, "Open by the calendar; nothing to write.\n", ""), await RunAsync("2026-06-03T10:05:00Z"));
        Assert.Equal(
            (0, "Frozen by window weekend until 2026-06-09T10:00:00Z; written.\n", ""), await RunAsync("2026-06-05T14:00:00Z"));
        Assert.Equal(
            (0, "Frozen by window weekend until 2026-06-09T10:00:00Z; nothing to write.\n", ""), await RunAsync(InFreeze));
        Assert.Equal(
            (0, "Frozen by window inventory until 2026-06-09T10:00:00Z; written.\n", ""),
            await RunAsync("2026-06-08T04:00:00Z"));
        Assert.Equal(
            """{"status":"frozen","source":"schedule","window":"inventory","reason":"stock is counted","frozenUntil":"2026-06-09T10:00:00Z"}""",
            _cluster["deployment-freeze"]!["data"]!.ToJsonString());
        Assert.Equal(
            """{"fasti.sh/freeze-status":"frozen","fasti.sh/freeze-source":"schedule","fasti.sh/freeze-override":"none","fasti.sh/freeze-until":"20260609T100000Z"}""",
            _cluster["deployment-freeze"]!["metadata"]!["labels"]!.ToJsonString());
        Assert.Equal((0, "Open by the calendar; written.\n", ""), await RunAsync("2026-06-09T10:00:00Z"));
        Assert.Equal(
            """{"fasti.sh/freeze-status":"open","fasti.sh/freeze-source":"schedule","fasti.sh/freeze-override":"none"}""",
            _cluster["deployment-freeze"]!["metadata"]!["labels"]!.ToJsonString());
        Assert.Equal(4, _cluster.Writes.Count);
    }

    [Theory]
    [InlineData(Outside, "freeze", "2026-06-04T00:00:00Z", "frozen", "manual", "2026-06-04T00:00:00Z", "active")]
    [InlineData(Outside, "freeze", "2026-06-04T02:00:00+02:00", "frozen", "manual", "2026-06-04T00:00:00Z", "active")]
    [InlineData(Outside, "freeze", "2026-06-06T00:00:00Z", "frozen", "manual", "2026-06-09T10:00:00Z", "active")]
    [InlineData(InFreeze, "open", "2026-06-06T20:00:00Z", "open", "manual", null, "active")]
    [InlineData(InFreeze, "open", "2026-06-07T10:00:00Z", "open", "manual", null, "active")]
    [InlineData(InFreeze, "open", "2026-06-07T10:00:01Z", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(InFreeze, "open", InFreeze, "frozen", "schedule", "2026-06-09T10:00:00Z", "expired")]
    [InlineData(InFreeze, "open", "", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(InFreeze, "open", "tomorrow", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(Outside, "shut", "2026-06-04T00:00:00Z", "open", "schedule", null, "refused")]
    // As people type, and as editors leave it; and a day that there is none of.
    [InlineData(InFreeze, "Open", "2026-06-06T20:00:00Z", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(InFreeze, "open\r", "2026-06-06T20:00:00Z", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(InFreeze, "open", "2026-06-06T20:00:00Z\r\n", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(InFreeze, "open", "2026-06-06t20:00:00z", "frozen", "schedule", "2026-06-09T10:00:00Z", "refused")]
    [InlineData(Outside, "freeze", "2026-06-31T00:00:00Z", "open", "schedule", null, "refused")]
    [InlineData(Outside, "freeze", "2026-06-03T10:00:01Z", "frozen", "manual", "2026-06-03T10:00:01Z", "active")]
    [InlineData("2026-06-09T09:59:59Z", "open", "2026-06-09T10:00:00Z", "open", "manual", null, "active")]
    public async Task An_override_beats_the_calendar_until_it_expires(
        string now, string mode, string until, string status, string source, string? frozenUntil, string verdict)
    {
        _cluster.Put("deployment-freeze-override", Override(mode, until));

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, now);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal((status, source, frozenUntil), (_cluster.State("status"), _cluster.State("source"), _cluster.State("frozenUntil")));
        Assert.Equal(verdict, (string?)_cluster["deployment-freeze"]!["metadata"]!["labels"]!["fasti.sh/freeze-override"]);
    }

    [Fact]
    public async Task An_opening_until_next_week_does_not_wake_up_the_day_before()
    {
        _cluster.Put("deployment-freeze-override", Override("open", "2026-06-06T20:00:00Z"), "2026-06-01T00:00:00Z");

        await RunAsync(InFreeze);

        Assert.Equal("frozen", _cluster.State("status"));
    }

    [Theory]
    [InlineData("""{}""", "refused", "open")]
    [InlineData("""{"until": "2026-06-04T00:00:00Z"}""", "refused", "open")]
    [InlineData("""{"mode": "freeze"}""", "refused", "open")]
    [InlineData("""{"mode": "freeze", "until": "2026-06-04T00:00:00Z"}""", "active", "frozen")]
    [InlineData("""{"mode": "freeze", "until": "2026-06-04T00:00:00Z", "reason": "a\nb \"c\" $(d)", "more": "x"}""", "active", "frozen")]
    public async Task An_override_that_lacks_something_stops_nobody(string data, string verdict, string status)
    {
        _cluster.Put("deployment-freeze-override", JsonNode.Parse(data)!.AsObject());

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, Outside);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(status, _cluster.State("status"));
        Assert.Equal(verdict, (string?)_cluster["deployment-freeze"]!["metadata"]!["labels"]!["fasti.sh/freeze-override"]);
    }

    [Theory]
    [InlineData("2026-06-05T14:00:00Z")]
    [InlineData("friday 2026-06-08T04:00:00Z 2026-06-08T04:00:00Z weekend")]
    [InlineData("2026-06-05T14:00:00Z 2026-06-31T04:00:00Z 2026-06-31T04:00:00Z weekend")]
    public async Task Half_a_calendar_is_none_and_the_state_stays(string line)
    {
        await RunAsync(Outside);
        _cluster.Put("deployment-calendar", new JsonObject { ["intervals"] = line + "\n" });

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, InFreeze);

        Assert.Equal(1, run.Code);
        Assert.EndsWith(
            "The calendar cannot be understood, and the state stays until it expires.\n", run.Error, StringComparison.Ordinal);
        Assert.Single(_cluster.Writes);
    }

    [Fact]
    public async Task When_an_override_is_taken_away_the_calendar_holds_again()
    {
        _cluster.Put("deployment-freeze-override", Override("open", "2026-06-06T20:00:00Z"));
        await RunAsync(InFreeze);
        _cluster.Remove("deployment-freeze-override");

        Assert.Equal((0, "Frozen by window weekend until 2026-06-09T10:00:00Z; written.\n", ""), await RunAsync(InFreeze));
        Assert.Null(_cluster.State("openUntil"));
    }

    [Fact]
    public async Task What_somebody_wrote_by_hand_is_put_right()
    {
        await RunAsync(Outside);
        _cluster.Put("deployment-freeze", new JsonObject { ["status"] = "frozen", ["frozenUntil"] = "2126-01-01T00:00:00Z" });

        Assert.Equal((0, "Open by the calendar; written.\n", ""), await RunAsync(Outside));
        Assert.Equal("""{"status":"open","source":"schedule"}""", _cluster["deployment-freeze"]!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_conflict_is_tried_again_on_what_is_there_by_then()
    {
        await RunAsync(Outside);
        var conflicts = 2;
        _cluster.Fault = (method, _) =>
            method is "PUT" && conflicts-- > 0 ? (409, """{"message": "somebody else was quicker"}""") : null;

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, InFreeze);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            "ConfigMap deployment-freeze was written by somebody else; reading again.\n"
            + "ConfigMap deployment-freeze was written by somebody else; reading again.\n"
            + "Frozen by window weekend until 2026-06-09T10:00:00Z; written.\n",
            run.Output);
        Assert.Equal("frozen", _cluster.State("status"));
    }

    [Fact]
    public async Task Conflicts_without_an_end_are_told()
    {
        await RunAsync(Outside);
        _cluster.Fault = (method, _) => method is "PUT" ? (409, "{}") : null;

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, InFreeze);

        Assert.Equal((1, "ConfigMap deployment-freeze is written by somebody else all the time.\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("GET", "deployment-calendar", 500, "ConfigMap deployment-calendar cannot be read (500): broken\n")]
    [InlineData("GET", "deployment-freeze-override", 403, "ConfigMap deployment-freeze-override cannot be read (403): broken\n")]
    [InlineData("GET", "deployment-freeze", 503, "ConfigMap deployment-freeze cannot be read (503): broken\n")]
    [InlineData("PUT", "deployment-freeze", 403, "ConfigMap deployment-freeze cannot be written (403): broken\n")]
    public async Task A_fault_of_the_server_is_told_and_changes_nothing(string method, string map, int status, string error)
    {
        await RunAsync(Outside);
        _cluster.Fault = (asked, path) => asked == method && path.EndsWith("/" + map, StringComparison.Ordinal)
            ? (status, """{"message": "broken"}""")
            : null;

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, InFreeze);

        Assert.Equal((1, error), (run.Code, run.Error));
        Assert.Equal("open", _cluster.State("status"));
    }

    [Fact]
    public async Task Without_a_calendar_nobody_knows_and_the_state_stays()
    {
        await RunAsync(Outside);
        _cluster.Remove("deployment-calendar");

        var run = await CalendarScript.ReconcileAsync(_cluster.Address, InFreeze);

        Assert.Equal(1, run.Code);
        Assert.Equal(
            "ConfigMap deployment-calendar is missing: nobody knows what holds, and the state stays until it expires.\n",
            run.Error);
        Assert.Equal("open", _cluster.State("status"));
    }

    [Fact]
    public async Task A_calendar_that_has_run_out_is_open() =>
        Assert.Equal((0, "Open by the calendar; written.\n", ""), await RunAsync("2026-08-15T10:00:00Z"));

    [Fact]
    public async Task Over_a_month_it_says_what_the_calendar_says_and_touches_nothing_of_pulumi_s()
    {
        var before = _cluster["deployment-calendar"]!.ToJsonString();
        // Each hour of the day comes, and each day of the month.
        var moment = WindowText.At("2026-06-01T00:02:00Z");
        for (var run = 0; run < 30; run++, moment += Duration.FromHours(25))
        {
            Assert.Equal(0, (await CalendarScript.ReconcileAsync(_cluster.Address, Moments.Text(moment))).Code);
            var status = Berlin.At(moment);
            Assert.Equal(status.Frozen ? "frozen" : "open", _cluster.State("status"));
            Assert.Equal(status.Window, _cluster.State("window"));
            Assert.Equal(status.FrozenUntil is { } until ? Moments.Text(until) : null, _cluster.State("frozenUntil"));
        }

        Assert.Equal(before, _cluster["deployment-calendar"]!.ToJsonString());
        Assert.All(_cluster.Writes, write => Assert.Contains("\"name\":\"deployment-freeze\"", write, StringComparison.Ordinal));
    }

    private static JsonObject Override(string mode, string until) =>
        new() { ["mode"] = mode, ["until"] = until, ["by"] = "ana", ["reason"] = "outage" };

    private async Task<(int Code, string Output, string Error)> RunAsync(string now)
    {
        var run = await CalendarScript.ReconcileAsync(_cluster.Address, now);
        return (run.Code, run.Output, run.Error);
    }
}
