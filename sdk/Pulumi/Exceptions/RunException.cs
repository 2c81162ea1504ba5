namespace Pulumi;

/// <summary>Ends the run; the engine shows the message and no stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong, for the user.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong, for the user.</param>
    /// <param name="innerException">The cause.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
