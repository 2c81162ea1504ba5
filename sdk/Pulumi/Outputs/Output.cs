using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes outputs and puts them together.</summary>
public static partial class Output
{
    internal static ImmutableHashSet<Resource> NoResources { get; } = [];

    /// <summary>An output of a known value.</summary>
    /// <param name="value">The value.</param>
    public static Output<T> Create<T>(T value) => new(Plain(value));

    /// <summary>An output of a value that a task will give.</summary>
    /// <param name="value">The task.</param>
    public static Output<T> Create<T>(Task<T> value) => FromData(AwaitAsync(value, isSecret: false), "a task");

    /// <summary>A secret output of a known value.</summary>
    /// <param name="value">The value.</param>
    public static Output<T> CreateSecret<T>(T value) => new(Plain(value) with { IsSecret = true });

    /// <summary>A secret output of a value that a task will give.</summary>
    /// <param name="value">The task.</param>
    public static Output<T> CreateSecret<T>(Task<T> value) => FromData(AwaitAsync(value, isSecret: true), "a task");

    /// <summary>The same output, as a secret.</summary>
    /// <param name="value">The output.</param>
    public static Output<T> CreateSecret<T>(Output<T> value) =>
        FromData(WithSecretnessAsync(value, isSecret: true), "a secret");

    /// <summary>The same output, no longer a secret.</summary>
    /// <param name="output">The output.</param>
    public static Output<T> Unsecret<T>(Output<T> output) =>
        FromData(WithSecretnessAsync(output, isSecret: false), "a former secret");

    /// <summary>Whether an output is a secret.</summary>
    /// <param name="output">The output.</param>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.GetDataAsync()).IsSecret;

    internal static OutputData<T> Plain<T>(T value) => new(NoResources, value, IsKnown: true, IsSecret: false);

    internal static Output<T> Unknown<T>() => new(NoResources, default!, isKnown: false);

    internal static ImmutableHashSet<Resource> Join(ImmutableHashSet<Resource> some, ImmutableHashSet<Resource> more) =>
        some.IsEmpty || ReferenceEquals(some, more) ? more
        : more.IsEmpty ? some
        : some.Union(more);

    /// <summary>
    /// An output of data that may still be pending. A pending one is work of the current deployment: the run waits for
    /// it, and ends with its fault.
    /// </summary>
    /// <param name="pending">The data.</param>
    /// <param name="work">What gives the data, as in <see cref="Runner.Register"/>.</param>
    internal static Output<T> FromData<T>(ValueTask<OutputData<T>> pending, object work)
    {
        if (pending.IsCompletedSuccessfully)
        {
            return new(pending.Result);
        }
        var output = new Output<T>();
        var completion = CompleteAsync(output, pending);
        Deployment.TryCurrent?.Runner.Register(work, completion);
        return output;
    }

    private static async Task CompleteAsync<T>(Output<T> output, ValueTask<OutputData<T>> pending)
    {
        try
        {
            output.Complete(await pending);
        }
        catch (Exception exception)
        {
            output.Fail(exception);
            throw;
        }
    }

    private static async ValueTask<OutputData<T>> AwaitAsync<T>(Task<T> value, bool isSecret) =>
        Plain(await value) with { IsSecret = isSecret };

    private static async ValueTask<OutputData<T>> WithSecretnessAsync<T>(Output<T> value, bool isSecret) =>
        await value.GetDataAsync() with { IsSecret = isSecret };
}
