namespace Platform.Signals.Dashboards;

/// <summary>How one number is made of a series.</summary>
public enum Reduction
{
    /// <summary>Its last value.</summary>
    Last,

    /// <summary>Its mean.</summary>
    Mean,

    /// <summary>Its greatest value.</summary>
    Maximum,

    /// <summary>Its least value.</summary>
    Minimum,
}
