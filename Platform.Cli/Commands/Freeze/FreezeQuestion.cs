namespace Platform.Cli.Commands.Freeze;

/// <summary>What <c>platform freeze status</c> is asked.</summary>
/// <param name="At">The moment as typed; <c>null</c> for now.</param>
/// <param name="OverrideFile">The file of an override.</param>
/// <param name="ExpectOpen">Whether a freeze is a failure.</param>
internal sealed record FreezeQuestion(string? At, string? OverrideFile, bool ExpectOpen);
