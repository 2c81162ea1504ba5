using Platform.Configuration;
using Platform.Signals;

namespace Platform;

/// <summary>The table of contents of a stack's signals: one line a domain that brings any.</summary>
public static class StackSignals
{
    /// <summary>The alerts and recorded series of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    /// <returns>What all domains bring together.</returns>
    public static SignalSet Of(PlatformConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return SignalSet.Empty;
    }
}
