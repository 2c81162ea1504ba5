namespace Platform.Slo;

/// <summary>What it means that an indicator has no series at all; one without traffic has series, and is no such case.</summary>
public enum AbsencePolicy
{
    /// <summary>The burn rate is unknown, and somebody is told: alert <c>SloMetricAbsent</c>.</summary>
    Alert,

    /// <summary>Nothing to serve is nothing bad: a job that runs at times.</summary>
    Good,

    /// <summary>
    /// Every event that would have come, by the mean of the day before, is bad: what exports the indicator is the service.
    /// </summary>
    Bad,
}
