namespace Pulumi;

/// <summary>
/// Counts the work that a deployment has under way. A run is over when nothing is left, or at the first fault.
/// </summary>
/// <param name="time">Measures the patience; the system's clock where null.</param>
internal sealed class Runner(TimeProvider? time = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Task, object> _pending = [];
    private readonly List<Exception> _faults = [];
    private TaskCompletionSource? _over;
    private long _finished;

    /// <summary>Counts a task in. Work that is complete already costs nothing.</summary>
    /// <param name="work">What the task does: a text, a resource that it registers, or a callback that it runs.</param>
    /// <param name="task">The task; its fault ends the run.</param>
    public void Register(object work, Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        lock (_gate)
        {
            if (!_pending.TryAdd(task, work))
            {
                return;
            }
        }
        _ = task.ContinueWith(
            static (task, runner) => ((Runner)runner!).Finish(task),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until the run is over.</summary>
    /// <param name="patience">How long nothing may finish before the run is given up; null to wait for ever.</param>
    /// <returns>The faults, none if everything finished.</returns>
    /// <exception cref="TimeoutException">Nothing finished for too long; the message names what is pending.</exception>
    public async Task<IReadOnlyList<Exception>> WhenOverAsync(TimeSpan? patience)
    {
        while (true)
        {
            Task over;
            long finished;
            lock (_gate)
            {
                if (_faults.Count > 0 || _pending.Count == 0)
                {
                    return [.. _faults];
                }
                finished = _finished;
                _over ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                over = _over.Task;
            }
            try
            {
                await over.WaitAsync(patience ?? Timeout.InfiniteTimeSpan, time ?? TimeProvider.System);
            }
            catch (TimeoutException)
            {
                ThrowIfStuck(finished, patience!.Value);
            }
        }
    }

    private void Finish(Task task)
    {
        lock (_gate)
        {
            _pending.Remove(task);
            _finished++;
            if (!task.IsCompletedSuccessfully)
            {
                foreach (var fault in task.Exception?.InnerExceptions ?? [new TaskCanceledException(task)])
                {
                    // One fault passes through every output made from the failed one.
                    if (!_faults.Contains(fault))
                    {
                        _faults.Add(fault);
                    }
                }
            }
            if (_faults.Count > 0 || _pending.Count == 0)
            {
                _over?.TrySetResult();
                _over = null;
            }
        }
    }

    private void ThrowIfStuck(long finishedBefore, TimeSpan patience)
    {
        lock (_gate)
        {
            if (_finished == finishedBefore && _faults.Count == 0 && _pending.Count > 0)
            {
                throw new TimeoutException(PendingWork.Message(_pending.Values, patience));
            }
        }
    }
}
