namespace Platform.Signals.Alerts;

/// <summary>Label <c>priority</c>: who is told, and how soon they answer. The classes are those of seed 001.</summary>
public enum AlertPriority
{
    /// <summary>The platform is down or data is being lost: everybody on call is paged.</summary>
    P0,

    /// <summary>A part of the platform is failing: on call is paged.</summary>
    P1,

    /// <summary>A ticket, for working hours.</summary>
    P2,

    /// <summary>A note in the team's channel.</summary>
    P3,
}
