namespace Platform.Slo.Report;

/// <summary>How an objective stood at the end of a period, as its recorded series tell.</summary>
/// <param name="Slo">The objective.</param>
public sealed record SloStanding(ServiceLevelObjective Slo)
{
    /// <summary>Bad events by all events of the period, 0 to 1; <c>null</c> where there is no data.</summary>
    public double? ErrorRatio { get; init; }

    /// <summary>Share of the budget that is left; below 0 where it is overspent.</summary>
    public double? BudgetLeft { get; init; }

    /// <summary>Share of the budget that was left a period before.</summary>
    public double? BudgetLeftBefore { get; init; }

    /// <summary>Minutes in which one of its alerts fired that wake somebody.</summary>
    public double PagedMinutes { get; init; }

    /// <summary>Minutes in which another of its alerts fired.</summary>
    public double TicketMinutes { get; init; }

    /// <summary>Whether the promise was kept; <c>null</c> where there is no data.</summary>
    public bool? IsKept => BudgetLeft is { } left ? left >= 0 : null;
}
