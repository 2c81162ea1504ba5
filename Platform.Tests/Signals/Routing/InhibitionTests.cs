using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Platform.Signals.Routing;
using Platform.Tests.Signals.Processes;
using Xunit;

namespace Platform.Tests.Signals.Routing;

/// <summary>
/// Every inhibit rule on a live Alertmanager. Each has clusters of its own, so that no rule speaks for another: in the
/// first its source fires; in the second it does not.
/// </summary>
[Trait("kind", "process")]
public sealed class InhibitionTests
{
    [Fact]
    public async Task A_source_mutes_its_target_in_its_own_cluster_and_SLO_only()
    {
        var plan = RoutingPlans.Of("prod");
        plan = plan with { Alerts = [.. plan.Alerts, .. MutedSamples.All] };
        var rules = InhibitRules.Of(plan.Alerts);
        using var folder = AlertmanagerFolder.Write(plan);
        await using var alertmanager = await LoopbackServer.AlertmanagerAsync(folder.Path);
        Story[] stories = [.. rules.SelectMany(Stories)];

        using var posted = await alertmanager.Client.PostAsJsonAsync(
            new Uri("api/v2/alerts", UriKind.Relative),
            stories.Select(story => new { labels = story.Labels }), TestContext.Current.CancellationToken);
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var muted = await MutedAsync(alertmanager, stories.Length);

        Assert.NotEmpty(MutedSamples.All);
        Assert.Equal(
            stories.Where(story => story.Mutes is not null).Select(story => $"{story.Id}: {story.Mutes}"),
            stories.Where(story => story.Mutes is not null).Select(story => $"{story.Id}: {muted[story.Id]}"));
    }

    private static async Task<Dictionary<string, bool>> MutedAsync(LoopbackServer alertmanager, int count)
    {
        var alerts = await alertmanager.UntilAsync("every alert is there", async client =>
        {
            var list = await client.GetFromJsonAsync<JsonArray>("api/v2/alerts");
            return list!.Count == count
                && list.All(alert => alert!["status"]!["state"]!.GetValue<string>() != "unprocessed") ? list : null;
        });
        return alerts.ToDictionary(
            alert => alert!["labels"]!["story"]!.GetValue<string>(),
            alert => alert!["status"]!["inhibitedBy"]!.AsArray().Count > 0, StringComparer.Ordinal);
    }

    private static IEnumerable<Story> Stories(InhibitRule rule, int index)
    {
        var one = rule.Equal.ToDictionary(label => label, label => $"{label}-{index}", StringComparer.Ordinal);
        yield return Play($"{index} source", one, rule.Source, mutes: null);
        foreach (var (target, number) in Targets(rule).Select((target, number) => (target, number)))
        {
            var name = $"{index} {string.Join(' ', rule.Source)} on {string.Join(' ', target)} #{number}";
            yield return Play($"{name}, same", one, target, mutes: true);
            yield return Play($"{name}, other cluster", With(one, "cluster", number), target, mutes: false);
            yield return Play($"{name}, other SLO", With(one, "slo", number), target, mutes: false);
        }
    }

    /// <summary>One set of matchers for each alternative of a regular expression.</summary>
    private static IEnumerable<Matcher[]> Targets(InhibitRule rule) => rule.Target
        .Single(matcher => matcher.Operator is "=" or "=~").Value.Split('|')
        .Select(value => (Matcher[])[.. rule.Target.Select(matcher =>
            matcher.Operator is "=~" ? Matcher.In(matcher.Label, value) : matcher)]);

    private static Dictionary<string, string> With(Dictionary<string, string> labels, string other, int number) =>
        new(labels, StringComparer.Ordinal) { [other] = $"other-{labels[other]}-{number}" };

    private static Story Play(
        string id, Dictionary<string, string> equal, IEnumerable<Matcher> matchers, bool? mutes)
    {
        var labels = new Dictionary<string, string>(equal, StringComparer.Ordinal) { ["story"] = id };
        labels.TryAdd("alertname", "Some");
        foreach (var matcher in matchers.Where(matcher => matcher.Operator == "="))
        {
            labels[matcher.Label] = matcher.Value;
        }

        return new Story(id, labels, mutes);
    }

    private sealed record Story(string Id, Dictionary<string, string> Labels, bool? Mutes);
}
