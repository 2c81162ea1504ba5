using Pulumi.Runtime;

namespace Pulumi;

/// <summary>Shows messages to the user through the engine.</summary>
public static class Log
{
    /// <summary>A message for those who look into the run.</summary>
    /// <param name="message">The text.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">Groups messages of one stream.</param>
    /// <param name="ephemeral">Whether it is shown only while it happens.</param>
    public static void Debug(
        string message,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null) => Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(
        string message,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null) => Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A warning.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(
        string message,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null) => Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>An error; the run goes on, and fails at its end.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(
        string message,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null) => Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An error made of an exception and its stack trace.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about.</param>
    /// <param name="streamId">Groups messages of one stream.</param>
    /// <param name="ephemeral">Whether it is shown only while it happens.</param>
    public static void Exception(
        Exception exception,
        Resource? resource = null,
        int? streamId = null,
        bool? ephemeral = null) =>
        Send(LogSeverity.Error, exception.ToString(), resource, streamId, ephemeral);

    private static void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.Current.Log.Send(severity, message, resource, streamId ?? 0, ephemeral ?? false);
}
