namespace Platform.Signals.Alerts;

/// <summary>One time series of a case.</summary>
/// <param name="Series">Name and labels, such as <c>up{job="apiserver"}</c>.</param>
/// <param name="Values">Samples in promtool's notation, such as <c>1x10 0x20</c> or <c>0+1x30 _x5</c>.</param>
public sealed record InputSeries(string Series, string Values);
