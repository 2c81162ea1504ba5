namespace Platform.SloBench.Traffic;

/// <summary>Numbers by chance that are the same for the same seed on every machine (SplitMix64).</summary>
/// <param name="seed">The seed.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 (included) to 1 (not included), all alike.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((bits ^ (bits >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Time to the next event of a Poisson process.</summary>
    /// <param name="rate">Events in a unit of time.</param>
    public double Exponential(double rate) => rate <= 0 ? double.PositiveInfinity : -Math.Log(1 - Next()) / rate;
}
