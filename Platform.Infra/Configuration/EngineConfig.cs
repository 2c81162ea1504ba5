namespace Platform.Configuration;

/// <summary>Reads the configuration that the engine gave the program.</summary>
public static class EngineConfig
{
    /// <summary>Reads and validates every <c>platform:</c> key.</summary>
    /// <param name="get">
    /// Gets the value of a key without its namespace, or <c>null</c>: <c>new Pulumi.Config("platform").Get</c>.
    /// </param>
    /// <param name="today">The day in UTC; <c>null</c> where what is over is not asked for.</param>
    /// <returns>The configuration and its findings, which have no file and no lines.</returns>
    public static ConfigResult Read(Func<string, string?> get, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        var entries = PlatformConfigReader.Sections
            .Select(section => (section, text: get(section)))
            .Where(pair => pair.text is not null)
            .Select(pair => new ConfigEntry(
                $"{PlatformConfigReader.Namespace}:{pair.section}", null, JsonNodes.Read(pair.text!)));
        return PlatformConfigReader.Read(new ConfigNode { Kind = ConfigNodeKind.Map, Entries = [.. entries] }, today);
    }
}
