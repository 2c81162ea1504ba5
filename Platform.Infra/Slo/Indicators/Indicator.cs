namespace Platform.Slo;

/// <summary>How an SLO tells good from bad.</summary>
public abstract record Indicator
{
    /// <summary>What stands in a query for the window that it looks over.</summary>
    public const string Window = "$window";
}
