namespace Pulumi;

/// <summary>The engine's log could not be reached, so an error could not be shown where it belongs.</summary>
/// <param name="exception">What went wrong with the log.</param>
public class LogException(Exception exception)
    : Exception("Error occurred during logging", exception);
