using System.Threading.Channels;
using Xunit;

namespace Pulumi.Tests.Fixtures;

/// <summary>A clock whose timers go off when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Channel<Action> _timers = Channel.CreateUnbounded<Action>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.True(_timers.Writer.TryWrite(() => callback(state)));
        return new IdleTimer();
    }

    /// <summary>Waits until somebody waits for the clock, and lets that time pass.</summary>
    public async Task PassAsync()
    {
        var goOff = await _timers.Reader.ReadAsync(TestContext.Current.CancellationToken);
        goOff();
    }

    private sealed class IdleTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
