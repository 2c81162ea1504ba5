using System.Globalization;

namespace Platform.Tests.Slo;

/// <summary>Errors after six clean hours.</summary>
/// <param name="ErrorRatio">Share of events that is bad, 0 to 1.</param>
/// <param name="Minutes">How long.</param>
internal sealed record SlothIncident(double ErrorRatio, int Minutes)
{
    private const int CleanScrapes = 720;
    private const double Events = 300;

    /// <summary>What both sides are asked about.</summary>
    public static IReadOnlyList<SlothIncident> All { get; } =
        [new(1, 20), new(0.1, 60), new(0.01, 260), new(0.0005, 60)];

    /// <summary>Its end.</summary>
    public string End => $"{(CleanScrapes / 2) + Minutes}m";

    /// <summary>A counter's samples, every 30 seconds.</summary>
    /// <param name="share">The share of events that it counts, while all is well and while not.</param>
    public string Counter(Func<double, double> share) => string.Create(
        CultureInfo.InvariantCulture,
        $"0+{Events * share(0):0.####}x{CleanScrapes} {(CleanScrapes * Events * share(0)) + (Events * share(ErrorRatio)):0.####}+"
        + $"{Events * share(ErrorRatio):0.####}x{(Minutes * 2) - 1}");
}
