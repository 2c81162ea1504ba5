using Platform.Cli.Runs;
using Xunit;

namespace Platform.Tests.Cli;

public sealed class FreezeCommandTests
{
    private const string Calendar =
        """
        config:
          platform:deployment: {id: acme, domain: acme.example.com, environment: dev}
          platform:cluster: {mode: adopt, name: kind-acme, computeMode: local}
          platform:governance:
            calendar:
              compiledThrough: "2027-12-31"
              windows:
                weekend: {type: weekly, startDay: friday, startTime: "16:00", endDay: monday, endTime: "06:00", timeZone: Europe/Berlin}
                year-end: {type: range, start: "2026-12-23T12:00", end: "2027-01-04T06:00", timeZone: Europe/Berlin, reason: closing of the books}

        """;

    [Theory]
    [InlineData("2026-06-03T10:00:00Z", "open", "schedule", null, null, null)]
    [InlineData("2026-06-05T16:00:00+02:00", "frozen", "schedule", "weekend", null, "2026-06-08T04:00:00Z")]
    [InlineData("2026-12-25T00:00:00Z", "frozen", "schedule", "year-end", "closing of the books", "2027-01-04T05:00:00Z")]
    public async Task The_document_is_the_answer(
        string at, string status, string source, string? window, string? reason, string? until)
    {
        var run = await StatusAsync(Calendar, "--at", at, "--output", "json");

        Assert.Equal(Json(status, source, window, reason, until), run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task An_override_beats_the_calendar()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["o.json"], """{"mode": "open", "until": "2026-06-06T12:00:00Z", "by": "ana", "reason": "hotfix"}""");

        var run = await StatusAsync(
            Calendar, "--at", "2026-06-06T10:00:00Z", "--override", folder["o.json"], "--output", "json");

        Assert.Equal(Json("open", "manual", null, "hotfix", null), run.Out);
    }

    [Fact]
    public async Task An_override_that_is_over_is_named_beside_the_calendar_s_answer()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["o.json"], """{"mode": "open", "until": "2026-06-06T10:00:00Z", "by": "ana", "reason": "hotfix"}""");
        var file = folder["o.json"];

        var run = await StatusAsync(Calendar, "--at", "2026-06-06T10:00:00Z", "--override", file, "--output", "json");

        Assert.Equal(Json("frozen", "schedule", "weekend", null, "2026-06-08T04:00:00Z"), run.Out);
        Assert.Equal(
            $"warning PLT4471: {file}:1: until: it expired at 2026-06-06T10:00:00Z, so that the calendar holds at "
            + "2026-06-06T10:00:00Z. Delete it, or write a later moment.\n",
            run.Error);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Theory]
    [InlineData("2026-06-03T10:00:00Z", ExitCode.Ok)]
    [InlineData("2026-06-06T10:00:00Z", ExitCode.Policy)]
    public async Task A_pipeline_can_insist_on_open(string at, int expected) =>
        Assert.Equal(expected, (await StatusAsync(Calendar, "--at", at, "--expect-open")).ExitCode);

    [Fact]
    public async Task A_screen_says_what_it_rests_on_and_what_comes_next()
    {
        Assert.Equal(
            """
            frozen  dev
              at      2026-12-25T00:00:00Z
              by      window year-end
              reason  closing of the books
              until   2027-01-04T05:00:00Z

            """,
            (await StatusAsync(Calendar, "--at", "2026-12-25T00:00:00Z")).Out);
        Assert.Equal(
            """
            open  dev
              at      2026-06-03T10:00:00Z
              by      the calendar
              next    weekend from 2026-06-05T14:00:00Z

            """,
            (await StatusAsync(Calendar, "--at", "2026-06-03T10:00:00Z")).Out);
    }

    [Fact]
    public async Task A_comment_says_the_same()
    {
        var run = await StatusAsync(Calendar, "--at", "2026-12-25T00:00:00Z", "--output", "markdown");

        Assert.Equal(
            """
            ### Deployments to `dev`: frozen

            ```text
              at      2026-12-25T00:00:00Z
              by      window year-end
              reason  closing of the books
              until   2027-01-04T05:00:00Z
            ```

            """,
            run.Out);
    }

    [Fact]
    public async Task A_moment_that_the_cluster_is_not_told_of_is_named()
    {
        var run = await StatusAsync(Calendar, "--at", "2028-01-01T00:00:00Z", "--quiet");

        Assert.Equal(
            "warning PLT4472: platform:governance.calendar.compiledThrough: the cluster is told of windows from "
            + "2025-01-01T00:00:00Z to 2028-01-01T00:00:00Z only, and takes 2028-01-01T00:00:00Z for open. Set it to a "
            + "later day.\n",
            run.Out);
    }

    [Fact]
    public async Task Everything_that_is_wrong_comes_at_once_and_there_is_no_answer()
    {
        var broken = Calendar.Replace("endTime: \"06:00\"", "endTime: \"6\"", StringComparison.Ordinal);

        var run = await StatusAsync(broken, "--at", "2026-06-03T10:00", "--override", "no-such-file", "--quiet");

        Assert.Equal(ExitCode.Configuration, run.ExitCode);
        Assert.Equal(
            [
                "error PLT2461: Pulumi.dev.yaml:8: platform:governance.calendar.windows.weekend.endTime: \"6\" is not a time of day. Write hours and minutes with two digits each, in quotes: \"08:00\".",
                "error PLT4473: --at: \"2026-06-03T10:00\" is not a moment with an offset from UTC. Write it as RFC 3339 does: 2026-12-25T18:00:00Z.",
                "error PLT4470: --override: the file no-such-file does not exist. Name one that does.",
            ],
            run.Out.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Overriding_prints_what_status_reads()
    {
        var run = await new CommandRun().RunAsync(
            "freeze", "override", "--mode", "freeze", "--until", "2126-06-06T14:00:00+02:00", "--by", "ana", "--reason",
            "incident: database");

        Assert.Equal(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: deployment-freeze-override
              namespace: platform-governance
            data:
              by: ana
              mode: freeze
              reason: "incident: database"
              until: "2126-06-06T12:00:00Z"

            """,
            run.Out);
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["o.yaml"], run.Out);
        var status = await StatusAsync(
            Calendar, "--at", "2026-06-03T10:00:00Z", "--override", folder["o.yaml"], "--output", "json");
        Assert.Equal(Json("frozen", "manual", null, "incident: database", "2126-06-06T12:00:00Z"), status.Out);
    }

    [Theory]
    [InlineData("--until", "2126-06-06T12:00:00Z", "error PLT4470: --until: it opens deployments until 2126-06-06T12:00:00Z, more than 24 hours after ")]
    [InlineData("--for", "25h", "error PLT4470: --until: it opens deployments until ")]
    [InlineData("--for", "1d", "error PLT4470: --for: \"1d\" is not a duration. Write hours and minutes, such as 4h or 1h30m.")]
    [InlineData("--until", "tomorrow", "error PLT4470: --until: \"tomorrow\" is not a moment with an offset from UTC.")]
    [InlineData("--until", "2020-01-01T00:00:00Z", "warning PLT4471: --until: it expired at 2020-01-01T00:00:00Z")]
    public async Task What_is_not_to_be_applied_is_not_printed(string option, string value, string expected)
    {
        var run = await new CommandRun().RunAsync(
            "freeze", "override", "--mode", "open", option, value, "--by", "ana", "--reason", "hotfix");

        Assert.Equal(ExitCode.Configuration, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_override_expires()
    {
        var run = await new CommandRun().RunAsync(
            "freeze", "override", "--mode", "open", "--by", "ana", "--reason", "hotfix");

        Assert.Equal(ExitCode.Configuration, run.ExitCode);
        Assert.Equal(
            "error PLT4470: --until: it is missing, and an override must expire. Give one of --until and --for.\n", run.Error);
    }

    private static async Task<CommandOutcome> StatusAsync(string config, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["Pulumi.yaml"], "name: acme\nruntime: dotnet\n");
        File.WriteAllText(folder["Pulumi.dev.yaml"], config);
        return await new CommandRun { WorkingDirectory = folder.Path }.RunAsync(["freeze", "status", .. arguments]);
    }

    private static string Json(string status, string source, string? window, string? reason, string? until) =>
        $$"""
        {
          "status": "{{status}}",
          "source": "{{source}}",
          "window": {{Quoted(window)}},
          "reason": {{Quoted(reason)}},
          "frozenUntil": {{Quoted(until)}}
        }

        """;

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
