namespace Platform.Signals.Routing;

/// <summary>A way to reach people; each is one receiver of Alertmanager's.</summary>
public enum Channel
{
    /// <summary>Nobody: the alert is there for Alertmanager itself, or the stack configures no receiver.</summary>
    Nobody,

    /// <summary>The service outside the cluster that calls when the heartbeat stops.</summary>
    Heartbeat,

    /// <summary>The SNS topic of everybody on call.</summary>
    Sns,

    /// <summary>PagerDuty's schedule of who is on call.</summary>
    PagerDuty,

    /// <summary>Slack, where incidents are worked on.</summary>
    SlackIncidents,

    /// <summary>Slack, for alerts that no other route takes.</summary>
    SlackAlerts,

    /// <summary>Slack, for what is read when there is time.</summary>
    SlackNotes,

    /// <summary>The ticket system, through its webhook.</summary>
    Tickets,
}
