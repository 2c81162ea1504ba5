namespace Platform.Signals.Dashboards;

/// <summary>
/// A unit of Grafana's. Only those in use are listed; the ids are those of
/// grafana/grafana:packages/grafana-data/src/valueFormats/categories.ts.
/// </summary>
public sealed record Unit
{
    /// <summary>A bare number, as it is.</summary>
    public static Unit None { get; } = new("none");

    /// <summary>A count, with K and Mil for thousands and millions.</summary>
    public static Unit Count { get; } = new("short");

    /// <summary>A text.</summary>
    public static Unit Text { get; } = new("string");

    /// <summary>A part of a whole, 0 to 1, shown in per cent.</summary>
    public static Unit Ratio { get; } = new("percentunit");

    /// <summary>Per cent, 0 to 100.</summary>
    public static Unit Percent { get; } = new("percent");

    /// <summary>Seconds, shown in what fits.</summary>
    public static Unit Seconds { get; } = new("s");

    /// <summary>Seconds, shown as days, hours and minutes.</summary>
    public static Unit Duration { get; } = new("dtdurations");

    /// <summary>Milliseconds since 1970, shown as how long ago.</summary>
    public static Unit FromNow { get; } = new("dateTimeFromNow");

    /// <summary>Milliseconds since 1970, shown as date and time.</summary>
    public static Unit DateTime { get; } = new("dateTimeAsIso");

    /// <summary>Bytes, shown in KiB, MiB, …</summary>
    public static Unit Bytes { get; } = new("bytes");

    /// <summary>Bytes a second, shown in KiB/s, MiB/s, …</summary>
    public static Unit BytesPerSecond { get; } = new("binBps");

    /// <summary>Requests a second.</summary>
    public static Unit RequestsPerSecond { get; } = new("reqps");

    /// <summary>Operations a second.</summary>
    public static Unit OperationsPerSecond { get; } = new("ops");

    /// <summary>Events a second.</summary>
    public static Unit CountsPerSecond { get; } = new("cps");

    /// <summary>US dollars.</summary>
    public static Unit Dollars { get; } = new("currencyUSD");

    /// <summary>Grafana's name of it.</summary>
    public string Id { get; }

    private Unit(string id) => Id = id;
}
