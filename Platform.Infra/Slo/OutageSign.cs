namespace Platform.Slo;

/// <summary>
/// What tells a total outage at low traffic from a failure by chance: bad events that follow each other with hardly a good
/// one between.
/// </summary>
/// <param name="BadEvents">How many.</param>
/// <param name="Window">Within what time, of whole minutes.</param>
/// <param name="Share">The share of the window's events that is bad, and more, 0 to 1.</param>
public sealed record OutageSign(int BadEvents, TimeSpan Window, decimal Share);
