using System.Runtime.InteropServices;

namespace Platform.SloBench.Traffic;

/// <summary>How a service is used for a while.</summary>
/// <param name="Minutes">How long, in minutes.</param>
/// <param name="PerMinute">Requests a minute.</param>
/// <param name="ErrorRatio">Share of them that fails, 0 to 1.</param>
internal sealed record Phase(double Minutes, double PerMinute, double ErrorRatio);

/// <summary>Counters at a scrape.</summary>
/// <param name="Time">Milliseconds.</param>
/// <param name="Good">Good events so far.</param>
/// <param name="Bad">Bad events so far.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Scrape(long Time, double Good, double Bad);

/// <summary>Traffic, as scrapes of its counters.</summary>
/// <param name="Phases">One after the other, from time zero.</param>
internal sealed record ServiceTraffic(IReadOnlyList<Phase> Phases)
{
    /// <summary>Milliseconds between scrapes.</summary>
    public const long ScrapeInterval = 30_000;

    /// <summary>Milliseconds from a whole interval to the scrape.</summary>
    public long Offset { get; init; }

    /// <summary>Length in milliseconds.</summary>
    public long Length => (long)(Phases.Sum(phase => phase.Minutes) * 60_000);

    /// <summary>The scrapes of even traffic: counters rise by the expected number, fractions included.</summary>
    public IEnumerable<Scrape> Even()
    {
        for (var time = Offset; time <= Length; time += ScrapeInterval)
        {
            var (good, bad) = (0.0, 0.0);
            var left = time / 60_000.0;
            foreach (var phase in Phases)
            {
                var minutes = Math.Clamp(left, 0, phase.Minutes);
                good += minutes * phase.PerMinute * (1 - phase.ErrorRatio);
                bad += minutes * phase.PerMinute * phase.ErrorRatio;
                left -= phase.Minutes;
            }

            yield return new Scrape(time, good, bad);
        }
    }

    /// <summary>The scrapes of requests that come by chance (a Poisson process), each failing by chance.</summary>
    /// <param name="seed">The same seed gives the same requests.</param>
    public IEnumerable<Scrape> ByChance(ulong seed)
    {
        var dice = new Dice(seed);
        var (good, bad, next, time) = (0.0, 0.0, 0.0, Offset);
        var begin = 0.0;
        foreach (var phase in Phases)
        {
            var end = begin + phase.Minutes;
            next = begin + dice.Exponential(phase.PerMinute);
            while (next < end)
            {
                for (; time <= next * 60_000; time += ScrapeInterval)
                {
                    yield return new Scrape(time, good, bad);
                }

                if (dice.Next() < phase.ErrorRatio)
                {
                    bad++;
                }
                else
                {
                    good++;
                }

                next += dice.Exponential(phase.PerMinute);
            }

            begin = end;
        }

        for (; time <= Length; time += ScrapeInterval)
        {
            yield return new Scrape(time, good, bad);
        }
    }
}
