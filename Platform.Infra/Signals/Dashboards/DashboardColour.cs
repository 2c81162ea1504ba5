namespace Platform.Signals.Dashboards;

/// <summary>Colours by Grafana's names, which fit its dark and its light theme.</summary>
public enum DashboardColour
{
    /// <summary>The colour of text: says nothing.</summary>
    Text,

    /// <summary>All is well.</summary>
    Green,

    /// <summary>Worth knowing.</summary>
    Blue,

    /// <summary>Look at it today.</summary>
    Yellow,

    /// <summary>Look at it soon.</summary>
    Orange,

    /// <summary>Look at it now.</summary>
    Red,

    /// <summary>Not drawn.</summary>
    Transparent,
}
