using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a program under the engine.</summary>
    /// <param name="action">The program.</param>
    /// <returns>The process's exit code: 0, or 32 where the engine has told the user what failed, or 1.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs;
    });

    /// <summary>Runs a program under the engine, with the stack outputs that it gives.</summary>
    /// <param name="func">The program.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) =>
        RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program under the engine.</summary>
    /// <param name="func">The program.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return NoOutputs;
    });

    /// <summary>Runs a program under the engine, with the stack outputs that it gives.</summary>
    /// <param name="func">The program.</param>
    /// <param name="options">How the stack is managed.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        EngineRun.RunAsync(new StackProgram(func, options));

    /// <summary>Runs a program under the engine that is the constructor of a stack class.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => EngineRun.RunAsync(new StackProgram(static () => new TStack()));

    /// <summary>Runs a program under the engine that is the constructor of a stack class.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => EngineRun.RunAsync(StackProgram.Of<TStack>(serviceProvider));

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;
}
