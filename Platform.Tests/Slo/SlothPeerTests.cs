using System.Text;
using Platform.Tests.Cli;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Slo;

/// <summary>
/// The rules that we make of Sloth's specs fire on the incidents on which those fire that Sloth makes. The folder with specs
/// (<c>*.spec.yaml</c>) and rules (<c>*.rules.yaml</c>) is named by <c>PLATFORM_SLO_PEERS</c>.
/// </summary>
[Trait("kind", "process")]
public sealed class SlothPeerTests
{
    private const string Variable = "PLATFORM_SLO_PEERS";

    /// <summary>Spec, service, objective, and the counters that it reads by the share of events that they count.</summary>
    private static readonly (string Spec, string Slo, string Slos, (string Series, Func<double, double> Share)[] Counters)[] Peers =
    [
        ("getting-started", "requests-availability", "myservice", [
            ("http_request_duration_seconds_count{job=\"myservice\",code=\"200\"}", bad => 1 - bad),
            ("http_request_duration_seconds_count{job=\"myservice\",code=\"500\"}", bad => bad),
        ]),
        ("kubernetes-apiserver", "requests-availability", "k8s-apiserver", [
            ("apiserver_request_total{code=\"200\"}", bad => 1 - bad),
            ("apiserver_request_total{code=\"500\"}", bad => bad),
        ]),
        ("kubernetes-apiserver", "requests-latency", "k8s-apiserver", [
            ("apiserver_request_duration_seconds_count{verb=\"GET\"}", _ => 1),
            ("apiserver_request_duration_seconds_bucket{verb=\"GET\",le=\"0.4\"}", bad => 1 - bad),
        ]),
    ];

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, Peers.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public async Task Imported_rules_fire_on_the_same_incidents(int index)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder with specs and rules of Sloth's.");
        var (spec, slo, service, counters) = Peers[index];
        using var work = new TemporaryFolder();
        var outcome = await SloRuns.AsTyped("slo", "rules", Path.Combine(folder, "sloth", $"{spec}.spec.yaml"));
        await File.WriteAllTextAsync(work["ours.yaml"], outcome.Out, TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(folder, "sloth", $"{spec}.rules.yaml"), work["sloths.yaml"]);
        await File.WriteAllTextAsync(
            work["test.yaml"], Test(slo, service, counters), TestContext.Current.CancellationToken);

        var test = await PrometheusTool.RunAsync("promtool", work.Path, "test", "rules", "test.yaml");

        Assert.Equal(0, outcome.ExitCode);
        test.ThatSucceeded();
    }

    private static string Test(string slo, string service, (string Series, Func<double, double> Share)[] counters)
    {
        var sloths = $"sloth_service=\"{service}\",sloth_slo=\"{slo}\"";
        var ours = $"slo=\"{service}-{slo}\"";
        var text = new StringBuilder("rule_files: [ours.yaml, sloths.yaml]\nevaluation_interval: 1m\ntests:\n");
        foreach (var incident in SlothIncident.All)
        {
            text.Append("  - interval: 30s\n    input_series:\n");
            foreach (var (series, share) in counters)
            {
                text.Append("      - series: '").Append(series).Append("'\n        values: '").Append(incident.Counter(share)).Append("'\n");
            }

            text.Append("    promql_expr_test:\n");
            Same(text, incident, Fired($"{sloths},sloth_severity=\"page\""), Fired($"{ours},severity=\"critical\""));
            Same(text, incident, Fired($"{sloths},sloth_severity=\"ticket\""), Fired($"{ours},alertname=\"SloBurnRateElevated\""));
        }

        return text.ToString();
    }

    // 1 where something like it fired at any time, else 0.
    private static string Fired(string matchers) =>
        $"(sum(count_over_time(ALERTS{{alertstate=\"firing\",{matchers}}}[12h])) > bool 0 or vector(0))";

    private static void Same(StringBuilder text, SlothIncident incident, string left, string right) => text
        .Append("      - expr: '").Append(left).Append(" - ").Append(right).Append("'\n        eval_time: ").Append(incident.End)
        .Append("\n        exp_samples: [{labels: '{}', value: 0}]\n");
}
