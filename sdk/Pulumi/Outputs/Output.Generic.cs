using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that may only be known later, together with the resources it comes from and whether it is a secret.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// Complete outputs carry their data in the object and cost no task. A pending output makes its task when somebody
/// first waits for it.
/// </remarks>
public sealed class Output<T> : IOutputSource
{
    private static readonly TaskCompletionSource<OutputData<T>> Done = new();

    private TaskCompletionSource<OutputData<T>>? _source;
    private OutputData<T> _data;

    internal Output()
    {
    }

    internal Output(OutputData<T> data)
    {
        _data = data;
        _source = Done;
    }

    internal Output(ImmutableHashSet<Resource> resources, T value, bool isKnown = true, bool isSecret = false)
        : this(new OutputData<T>(resources, value, isKnown, isSecret))
    {
    }

    /// <summary>An output of a value that a task will give.</summary>
    /// <param name="value">The task.</param>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Transforms the value once it is known.</summary>
    /// <param name="func">The transformation.</param>
    /// <returns>An output that carries the secretness and the dependencies of this one.</returns>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        ApplyData(func, value => new ValueTask<OutputData<TResult>>(Output.Plain(func(value))));

    /// <summary>Transforms the value by a task once it is known.</summary>
    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        ApplyData(func, async value => Output.Plain(await func(value)));

    /// <summary>Runs a task with the value once it is known.</summary>
    /// <param name="func">What to run.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        ApplyData(func, async value =>
        {
            await func(value);
            return Output.Plain(default(ValueTuple));
        });

    /// <summary>Transforms the value into an input once it is known.</summary>
    /// <param name="func">The transformation; null stands for an input of the default value.</param>
    /// <returns>An output that carries the secretness and the dependencies of this one and of the input.</returns>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        ApplyData(func, value => func(value).ToOutput().GetDataAsync());

    /// <summary>Transforms the value into another output once it is known.</summary>
    /// <param name="func">The transformation; null stands for an output of the default value.</param>
    /// <returns>An output that carries the secretness and the dependencies of both outputs.</returns>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        ApplyData(func, value => func(value)?.GetDataAsync() ?? new(Output.Plain(default(TResult)!)));

    /// <summary>
    /// Not the value: a text that says so, since the value may not be known yet. Throws if the environment variable
    /// PULUMI_ERROR_OUTPUT_STRING is <c>1</c> or <c>true</c>.
    /// </summary>
    public override string ToString() => OutputText.OfOutput(Environment.GetEnvironmentVariable);

    internal ValueTask<OutputData<T>> GetDataAsync()
    {
        var source = Source();
        return ReferenceEquals(source, Done) ? new(_data) : new(source.Task);
    }

    /// <summary>Sets the data. Only the one who made the output may call this, and from one thread at a time.</summary>
    internal void Complete(OutputData<T> data)
    {
        var source = Volatile.Read(ref _source);
        if (ReferenceEquals(source, Done) || source is { Task.IsCompleted: true })
        {
            return;
        }
        _data = data;
        Interlocked.Exchange(ref _source, Done)?.TrySetResult(data);
    }

    internal void Fail(Exception exception)
    {
        var source = Source();
        if (!ReferenceEquals(source, Done) && source.TrySetException(exception))
        {
            // The run reports the fault; an output that nobody waits for must not report it again.
            _ = source.Task.Exception;
        }
    }

    internal bool TryGetData(out OutputData<T> data)
    {
        var done = ReferenceEquals(Volatile.Read(ref _source), Done);
        data = done ? _data : default;
        return done;
    }

    void IOutputSource.Complete(OutputData<object?> data) =>
        Complete(data.WithValue(data.Value is null ? default! : (T)data.Value));

    void IOutputSource.Fail(Exception exception) => Fail(exception);

    ValueTask<OutputData<object?>> IOutput.GetDataAsync() =>
        TryGetData(out var data) ? new(data.WithValue<object?>(data.Value)) : BoxAsync();

    private TaskCompletionSource<OutputData<T>> Source()
    {
        if (Volatile.Read(ref _source) is { } source)
        {
            return source;
        }
        // Continuations run elsewhere: a long chain of outputs must not become a deep stack.
        var created = new TaskCompletionSource<OutputData<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref _source, created, null) ?? created;
    }

    private async ValueTask<OutputData<object?>> BoxAsync()
    {
        var data = await GetDataAsync();
        return data.WithValue<object?>(data.Value);
    }

    private Output<TResult> ApplyData<TResult>(Delegate callback, Func<T, ValueTask<OutputData<TResult>>> func) =>
        Output.FromData(ApplyAsync(func), callback);

    private async ValueTask<OutputData<TResult>> ApplyAsync<TResult>(Func<T, ValueTask<OutputData<TResult>>> func)
    {
        var data = await GetDataAsync();
        if (!data.IsKnown)
        {
            return data.WithValue(default(TResult)!);
        }
        var result = await func(data.Value);
        return result with
        {
            Resources = Output.Join(data.Resources, result.Resources),
            IsSecret = data.IsSecret || result.IsSecret,
        };
    }
}
