namespace Platform.Cli.Runs;

/// <summary>Which stack, from which file.</summary>
/// <param name="Stack">The stack's short name.</param>
/// <param name="ConfigFile">The configuration file, where it is not <c>Pulumi.&lt;stack&gt;.yaml</c>.</param>
internal sealed record StackSettings(string Stack, string? ConfigFile = null)
{
    /// <summary>
    /// Whether the stand-ins for what only a provider knows are the same as those of another stack's same resource.
    /// </summary>
    public bool SameStandIns { get; init; }
}
