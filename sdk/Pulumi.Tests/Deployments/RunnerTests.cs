using Pulumi.Tests.Fixtures;
using Xunit;

namespace Pulumi.Tests.Deployments;

public sealed class RunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_run_is_given_up_only_after_a_time_in_which_nothing_finished()
    {
        var time = new ManualTime();
        var runner = new Runner(time);
        var (quick, stuck) = (new TaskCompletionSource(), new TaskCompletionSource());
        runner.Register("the quick one", quick.Task);
        runner.Register("the stuck one", stuck.Task);
        var over = runner.WhenOverAsync(Patience);

        quick.SetResult();
        await time.PassAsync();
        await time.PassAsync();

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => over);
        Assert.Equal(
            "The program did not complete: nothing finished for 60 s. Pending:\n  the stuck one",
            exception.Message);
    }

    [Fact]
    public async Task Work_that_is_registered_while_the_run_waits_is_waited_for()
    {
        var runner = new Runner();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        runner.Register("first", first.Task);
        var over = runner.WhenOverAsync(patience: null);
        runner.Register("second", second.Task);
        first.SetResult();
        Assert.False(over.IsCompleted);
        second.SetResult();
        Assert.Empty(await over);
    }

    [Fact]
    public async Task One_fault_that_several_tasks_have_is_reported_once()
    {
        var runner = new Runner();
        var fault = new InvalidOperationException("once");
        runner.Register("one", Task.FromException(fault));
        runner.Register("two", Task.FromException(fault));
        Assert.Equal([fault], await runner.WhenOverAsync(patience: null));
    }

    [Fact]
    public async Task Cancelled_work_is_a_fault()
    {
        var runner = new Runner();
        runner.Register("one", Task.FromCanceled(new CancellationToken(canceled: true)));
        Assert.IsType<TaskCanceledException>(Assert.Single(await runner.WhenOverAsync(patience: null)));
    }
}
