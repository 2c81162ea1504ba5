using System.Text.Json.Nodes;
using NodaTime;
using Platform.Calendar;
using Platform.Components.Governance.Windows;
using Platform.Tests.Policies;
using Xunit;
using WindowText = Platform.Tests.Calendar.Windows;

namespace Platform.Tests.Components.Governance.Windows;

/// <summary>
/// There is one rule of freeze, and four that know it: the command (<see cref="DeploymentCalendar"/>), the reconciler, the
/// policy, and the scripts that sync applications. What one of them calls frozen, all do.
/// </summary>
[Trait("kind", "process")]
public sealed class FreezeRuleTests
{
    private const string Now = "2026-06-06T10:00:00Z";

    private const string Later = "2026-06-06T10:00:01Z";

    private const string Due = "2026-06-05T14:00:00Z 2026-06-08T04:00:00Z 2026-06-08T04:00:00Z weekend";

    private static readonly DeploymentCalendar Berlin = WindowText.Of(
        WindowText.Weekly("friday 16:00", "monday 06:00", "Europe/Berlin", "weekend"),
        WindowText.Range("2026-06-08T06:00", "2026-06-09T12:00", "Europe/Berlin", "inventory", "stock is counted"));

    private static readonly Instant[] Moments =
    [
        .. ((string[])["2026-06-05T14:00:00Z", "2026-06-06T10:00:00Z", "2026-06-08T04:00:00Z", "2026-06-09T10:00:00Z"])
            .Select(WindowText.At).SelectMany(moment => new[] { moment - Duration.FromSeconds(1), moment }),
    ];

    [Fact]
    public async Task All_four_say_the_same_at_each_boundary_and_while_the_state_is_old()
    {
        var compiled = CompiledCalendar.Of(Berlin, Moments[0] - Duration.FromDays(30), Moments[^1] + Duration.FromDays(30));
        var calendar = string.Concat(compiled.Segments.Select(one =>
            $"{Text(one.Start)} {Text(one.End)} {Text(one.FrozenUntil)} {one.Window}\n"));
        FreezeOverride?[] overrides =
        [
            null,
            new(OverrideMode.Freeze, WindowText.At("2026-06-06T10:00:00Z"), "ana", "audit"),
            new(OverrideMode.Freeze, WindowText.At("2026-06-10T00:00:00Z"), "ana", "audit"),
            new(OverrideMode.Open, WindowText.At("2026-06-06T10:00:00Z"), "ana", "fix"),
        ];
        // The reconciler wrote at the first moment, and has been dead until the second.
        var asked = (
            from decided in overrides
            from moment in Moments
            from written in (Instant[])[moment, Moments.Last(one => one < moment || one == Moments[0])]
            select (Decided: decided, Written: written, Moment: moment)).Distinct().ToList();

        var writes = asked.Select(one => (one.Decided, one.Written)).Distinct().ToList();
        var decisions = await FreezeShell.DecideAsync(
            calendar, [.. writes.Select(one => (Override(one.Decided), Text(one.Written)))]);
        var states = writes.Zip(decisions).ToDictionary(pair => pair.First, pair => pair.Second.ToJsonString());
        var cases = asked.Select(one => new FreezeCase(states[(one.Decided, one.Written)], calendar, Text(one.Moment))).ToList();

        var expected = asked.Select(one => Berlin.At(one.Moment, one.Decided).Frozen).ToList();
        Assert.Contains(true, expected);
        Assert.Contains(false, expected);
        var names = asked.Select(one => $"{one.Decided?.Mode} {one.Written} {one.Moment}").ToList();
        Assert.Equal(Lines(names, expected), Lines(names, await ByPolicyAsync(cases)));
        Assert.Equal(Lines(names, expected), Lines(names, await FreezeShell.AskAsync(cases)));
    }

    [Fact]
    public async Task Policy_and_scripts_say_the_same_of_states_that_no_reconciler_writes()
    {
        (string State, string Calendar, bool IsFrozen)[] table =
        [
            ("{}", Due, false),
            ("""{"status": "shut"}""", Due, false),
            ("""{"status": "FROZEN"}""", "", false),
            ("""{"status": "frozen"}""", "", true),
            ("""{"status": "frozen", "frozenUntil": ""}""", "", true),
            (Frozen(Now), "", false),
            (Frozen(Later), "", true),
            (Frozen("2026-06-06T12:00:00+02:00"), "", false),
            (Frozen("2026-06-06T12:00:01+02:00"), "", true),
            (Frozen("2026-06-06T04:30:01-05:30"), "", true),
            (Frozen("2026-06-07T00:00:00.5Z"), "", true),
            (Frozen("tomorrow"), "", false),
            (Frozen("2026-06-31T00:00:00Z"), "", false),
            (Frozen("2026-06-07T24:00:00Z"), "", false),
            (Frozen("2026-06-07T23:59:60Z"), "", false),
            (Frozen("2026-06-07T00:00:00"), "", false),
            (Frozen("2026-06-07T00:00:00+24:00"), "", false),
            (Frozen("2026-06-07T00:00:00+00:60"), "", false),
            (Frozen("9999-01-01T00:00:00Z"), "", false),
            (Frozen("2026-06-31T00:00:00Z"), Due, true),
            (Open(Later), Due, false),
            (Open(Now), Due, true),
            (Open("2026-06-31T00:00:00Z"), Due, true),
            (Open(""), Due, true),
            ("""{"status": "open", "source": "schedule", "openUntil": "2026-06-07T00:00:00Z"}""", Due, true),
            ("""{"status": "open"}""", $"2026-06-05T14:00:00Z {Now} {Now} weekend", false),
            ("""{"status": "open"}""", $"{Now} {Later} {Later} weekend", true),
            ("""{"status": "open"}""", $"{Later} 2026-06-08T04:00:00Z 2026-06-08T04:00:00Z weekend", false),
        ];
        var cases = table.Select(one => new FreezeCase($$"""{"data": {{one.State}}}""", one.Calendar + "\n", Now)).ToList();
        var names = table.Select(one => $"{one.State} {one.Calendar}").ToList();
        var expected = Lines(names, table.Select(one => one.IsFrozen));

        Assert.Equal(expected, Lines(names, await ByPolicyAsync(cases)));
        Assert.Equal(expected, Lines(names, await FreezeShell.AskAsync(cases)));
    }

    private static async Task<IEnumerable<bool>> ByPolicyAsync(IEnumerable<FreezeCase> cases)
    {
        var policy = (await PolicyEvaluation.ManifestsAsync("prod"))[FreezePolicies.Freeze];
        var example = FreezePolicies.Of(Signals.StackSignalSets.Configs["prod"])
            .Single(one => one.Name == FreezePolicies.Freeze).Examples.Single(one => one.Name == "no-state");
        var results = await PolicyEvaluation.AtAsync(cases.Select(one => (
            policy,
            example with
            {
                Others =
                [
                    Map(FreezeNames.State, JsonNode.Parse(one.State)!["data"]!.ToJsonString()),
                    Map(FreezeNames.Calendar, new JsonObject { ["intervals"] = one.Calendar }.ToJsonString()),
                ],
            },
            (string?)one.Now)));
        Assert.All(results, result => Assert.Contains(result.Result, (string[])["pass", "fail"]));
        return results.Select(result => result.Result == "fail");
    }

    private static IEnumerable<string> Lines(IEnumerable<string> names, IEnumerable<bool> frozen) =>
        names.Zip(frozen, (name, isFrozen) => $"{name} {(isFrozen ? "frozen" : "open")}");

    private static JsonObject? Override(FreezeOverride? decided) => decided is null ? null : new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["mode"] = decided.Mode == OverrideMode.Open ? "open" : "freeze",
            ["until"] = Text(decided.Until),
            ["by"] = decided.By,
            ["reason"] = decided.Reason,
        },
    };

    private static string Frozen(string until) => $$"""{"status": "frozen", "frozenUntil": "{{until}}"}""";

    private static string Open(string until) => $$"""{"status": "open", "source": "manual", "openUntil": "{{until}}"}""";

    private static string Map(string name, string data) =>
        $$"""
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{name}}", "namespace": "{{FreezeNames.Namespace}}"},
         "data": {{data}}}
        """;

    private static string Text(Instant moment) => Platform.Calendar.Moments.Text(moment);
}
