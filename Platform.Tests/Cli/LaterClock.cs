namespace Platform.Tests.Cli;

/// <summary>A clock that is ahead.</summary>
/// <param name="ahead">By how much.</param>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
