namespace Platform.Bench;

/// <summary>The end of a run: proof that the work was done, and the peak memory as Linux counted it.</summary>
internal static class Finish
{
    /// <summary>Prints <c>peakKiB=N</c>.</summary>
    /// <returns>0, or 1 where less was done than expected.</returns>
    public static int With(int done, int expected)
    {
        if (done != expected)
        {
            Console.Error.WriteLine($"expected {expected}, got {done}");
            return 1;
        }

        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        Console.WriteLine($"peakKiB={peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim()}");
        return 0;
    }
}
