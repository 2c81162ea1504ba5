using System.Reflection;

namespace Platform.Components.Recovery;

/// <summary>What the canary's containers run; part of the assembly.</summary>
internal static class CanaryScripts
{
    /// <summary>Says in what state the volume came.</summary>
    public static string Check { get; } = Read("check-volume.sh");

    /// <summary>Writes to the volume.</summary>
    public static string Write { get; } = Read("write-volume.sh");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Platform.Recovery.Canary.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
