namespace Platform.Cli.Commands.Freeze;

/// <summary>What <c>platform freeze override</c> is asked for, as typed.</summary>
/// <param name="Mode"><c>freeze</c> or <c>open</c>.</param>
/// <param name="Until">When it expires.</param>
/// <param name="For">How long it lasts instead.</param>
/// <param name="By">Who decides.</param>
/// <param name="Reason">Why.</param>
internal sealed record OverrideWish(string Mode, string? Until, string? For, string By, string Reason);
