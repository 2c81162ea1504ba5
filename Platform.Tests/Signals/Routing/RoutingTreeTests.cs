using Platform.Signals.Alerts;
using Platform.Signals.Routing;
using Xunit;

namespace Platform.Tests.Signals.Routing;

public sealed class RoutingTreeTests
{
    private static readonly HashSet<Channel> All = [.. Enum.GetValues<Channel>()];

    [Fact]
    public void Priorities_come_before_severities_and_after_what_alerts_about_alerting() =>
        Assert.Equal(
            [
                """alertname="Watchdog" """,
                """alertname="InfoInhibitor" """,
                """priority="P0" """,
                """priority="P1" """,
                """priority="P2" """,
                """priority="P3" """,
                """priority!~"P0|P1|P2|P3" severity="critical" """,
                """priority!~"P0|P1|P2|P3" severity="warning" """,
                """priority!~"P0|P1|P2|P3" severity="info" """,
            ],
            RoutingTree.Of(All).Routes.Select(route => string.Concat(route.Matchers.Select(matcher => $"{matcher} "))));

    [Fact]
    public void Every_channel_of_a_fan_out_continues_but_the_last() =>
        Assert.Equal(
            [(Channel.Sns, true), (Channel.PagerDuty, true), (Channel.SlackIncidents, false)],
            RoutingTree.Of(All).Routes[2].Routes.Select(route => (route.Receiver!.Value, route.Continue)));

    [Theory]
    [InlineData(AlertPriority.P0, "Sns PagerDuty SlackIncidents")]
    [InlineData(AlertPriority.P1, "PagerDuty SlackIncidents")]
    [InlineData(AlertPriority.P2, "Tickets")]
    [InlineData(AlertPriority.P3, "SlackNotes")]
    public void With_every_channel_a_priority_reaches(AlertPriority priority, string channels) =>
        Assert.Equal(channels, Told(priority, All));

    [Theory]
    [InlineData(AlertPriority.P0, "Sns")]
    [InlineData(AlertPriority.P1, "Sns")]
    [InlineData(AlertPriority.P2, "Nobody")]
    [InlineData(AlertPriority.P3, "Nobody")]
    public void Without_PagerDuty_the_topic_takes_its_place(AlertPriority priority, string channels) =>
        Assert.Equal(channels, Told(priority, [Channel.Sns]));

    [Theory]
    [InlineData(AlertPriority.P0, "SlackIncidents")]
    [InlineData(AlertPriority.P1, "SlackIncidents")]
    [InlineData(AlertPriority.P2, "SlackAlerts")]
    [InlineData(AlertPriority.P3, "SlackNotes")]
    public void With_Slack_alone_everything_is_there(AlertPriority priority, string channels) =>
        Assert.Equal(channels, Told(priority, [Channel.SlackIncidents, Channel.SlackAlerts, Channel.SlackNotes]));

    [Theory]
    [InlineData(AlertPriority.P0)]
    [InlineData(AlertPriority.P1)]
    [InlineData(AlertPriority.P2)]
    [InlineData(AlertPriority.P3)]
    public void With_tickets_alone_everything_is_a_ticket(AlertPriority priority)
    {
        Assert.Equal("Tickets", Told(priority, [Channel.Tickets]));
        Assert.Equal(Channel.Tickets, RoutingTree.Of(new HashSet<Channel> { Channel.Tickets }).Receiver);
    }

    [Fact]
    public void Notes_wait_for_business_hours_and_nothing_else_does() =>
        Assert.Equal(
            ["""priority="P3" """, """priority!~"P0|P1|P2|P3" severity="info" """],
            RoutingTree.Of(All).Whole().Where(route => !route.ActiveTimeIntervals.IsEmpty)
                .Select(route => string.Concat(route.Matchers.Select(matcher => $"{matcher} "))));

    [Fact]
    public void A_reminder_comes_when_the_answer_is_due() =>
        Assert.All(
            PriorityResponses.All.Where(response => response.AnswerWithin is not null),
            response => Assert.Equal(response.AnswerWithin, response.Reminder));

    [Fact]
    public void A_reminder_is_not_forgotten_nor_late()
    {
        // The chart's Alertmanager remembers for 120 hours what it has sent.
        Assert.All(PriorityResponses.All, response =>
        {
            Assert.InRange(response.Reminder, response.GroupInterval, TimeSpan.FromHours(119));
            Assert.Equal(0, response.Reminder.Ticks % response.GroupInterval.Ticks);
            Assert.InRange(response.RepeatInterval, response.Reminder - response.GroupInterval, response.Reminder);
        });
    }

    [Fact]
    public void Every_priority_has_one_response() =>
        Assert.Equal(Enum.GetValues<AlertPriority>(), PriorityResponses.All.Select(response => response.Priority));

    [Fact]
    public void A_quote_in_a_value_is_escaped() =>
        Assert.Equal("""a="b\\\"c" """, new Matcher("a", "=", """b\"c""") + " ");

    private static string Told(AlertPriority priority, HashSet<Channel> channels) =>
        string.Join(' ', RoutingTree.Channels(PriorityResponses.Of(priority), channels));
}
