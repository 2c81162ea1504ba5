namespace Platform.Slo;

/// <summary>What happens when a tier's alert fires.</summary>
public enum BurnResponse
{
    /// <summary>On call is paged: severity critical, P1, and P0 for a service of tier 0.</summary>
    Page,

    /// <summary>A ticket for working hours: severity warning, P2.</summary>
    Ticket,

    /// <summary>A note: severity info, P3.</summary>
    Info,
}
